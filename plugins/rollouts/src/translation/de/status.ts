import { Words } from '../Words';
import { status as english } from '../en/status';

export const status: Words<typeof english> = {
  'status.title': 'Status der Cluster',
  'status.pageType': 'Rollouts',
  'status.loading': 'Der Status wird geladen',
  'status.allWell_one': 'Der Cluster wird beobachtet.',
  'status.allWell_other': 'Alle {{count}} Cluster werden beobachtet.',
  'status.amiss_one': '{{count}} von {{total}} Clustern sollte geprüft werden.',
  'status.amiss_other':
    '{{count}} von {{total}} Clustern sollten geprüft werden.',
  'status.engines': 'Engines:',
  'status.noEngine':
    'Es ist keine Engine installiert, daher wird nichts gefunden: Fügen Sie dem Backend eine als Modul hinzu.',
  'status.asOf': 'Stand {{time}}',
  'status.report': 'Bericht für ein Support-Ticket',
  'status.copyReport': 'Bericht für ein Support-Ticket kopieren',
  'status.outdated':
    'Das Portal antwortet nicht. Gezeigt wird, was es zuletzt gesagt hat.',
  'status.answers': 'Antwortet',
  'status.doesNotAnswer': 'Antwortet nicht',
  'status.rollouts_one': '{{number}} Rollout',
  'status.rollouts_other': '{{number}} Rollouts',
  'status.outage.neverSeen':
    'Der Cluster hat seit dem Start des Portals nicht geantwortet.',
  'status.outage.lastSeen':
    'Der Cluster hat zuletzt vor {{duration}} geantwortet. Gezeigt wird, was zuletzt gesehen wurde.',
  'status.outage.advice':
    'Das Portal versucht es weiter. Prüfen Sie Adresse, Zertifizierungsstelle und Zugangsdaten in der Konfiguration sowie das Netz zwischen beiden.',
  'status.resourcesOf': 'Ressourcen von {{cluster}}',
  'status.column.resource': 'Ressource',
  'status.column.state': 'Beobachtung',
  'status.column.objects': 'Objekte',
  'status.column.lastEvent': 'Zuletzt gehört',
  'status.column.restarts': 'Neustarts',
  'status.column.lastError': 'Letzter Fehler',
  'status.state.watching': 'Beobachtet',
  'status.state.connecting': 'Wird verbunden',
  'status.state.absent': 'Nicht installiert',
  'status.state.forbidden': 'Verboten',
  'status.state.lost': 'Verloren',
  'status.state.silent': 'Stumm',
  'status.ago': 'vor {{duration}}',
  'status.never': 'nie',
  'status.noError': 'keiner',
  'status.advice.connecting':
    'Die Ressource wird zum ersten Mal gelesen. Wo das scheitert, versucht es das Portal von selbst erneut.',
  'status.advice.absent':
    'Der Cluster bietet {{resource}} nicht an. Wird der Controller dafür später installiert, bemerkt es das Portal innerhalb einer Minute; bis dahin fehlt nichts, was es gibt.',
  'status.advice.forbidden':
    'Der Cluster lässt das Portal {{resource}} nicht auflisten oder beobachten. Steht dort „Unauthorized“, werden die Zugangsdaten nicht angenommen: Erneuern Sie sie. Sonst fehlt eine Regel.',
  'status.advice.lost':
    'Die Verbindung ist weg, und gezeigt wird, was zuletzt gesehen wurde. Das Portal versucht es weiter.',
  'status.advice.silent':
    'Die Beobachtung ist offen, aber seit Minuten kam nichts, nicht einmal ein Lebenszeichen. Ein Proxy zwischen Portal und Cluster hält vielleicht Antworten zurück oder hat die Verbindung fallen lassen.',
  'status.advice.rule':
    'Fügen Sie der ClusterRole des Portals diese Regel hinzu; es bemerkt sie innerhalb einer Minute:',
  'status.advice.copyRule': 'Regel für {{resource}} kopieren',
  'status.forbidden.title':
    'Das Portal zeigt Ihnen nicht, wie die Cluster beobachtet werden',
  'status.forbidden.text':
    'Ihnen fehlt die Berechtigung {{permission}}. Sie ist für die Betreiber des Portals gedacht.',
  'status.noCluster.title': 'Kein Cluster wird beobachtet',
  'status.noCluster.text':
    'Das Portal hat keinen Cluster, in dem es suchen kann. Fügen Sie seiner Konfiguration einen hinzu:',
};
