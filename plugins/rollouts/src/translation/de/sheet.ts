import { Words } from '../Words';
import { sheet as english } from '../en/sheet';

export const sheet: Words<typeof english> = {
  'sheet.language': 'de',

  'sheet.abort': 'Der Abbruch',
  'sheet.steps': 'Schritte',
  'sheet.analysis': 'Analyse',
  'sheet.experiments': 'Experimente',
  'sheet.traffic': 'Traffic',
  'sheet.revisions': 'Revisionen',
  'sheet.pods': 'Pods',
  'sheet.gaps': 'Was fehlt',

  'sheet.canary': 'Canary',
  'sheet.blueGreen': 'Blue-Green',
  'sheet.experiment': 'Experiment',
  'sheet.unknown': 'Strategie hier nicht bekannt',
  'sheet.strategyByRouter': '{{strategy}}, {{router}}',
  'sheet.workload': 'betreibt das {{kind}} {{name}}',
  'sheet.pingPong': 'Ping-Pong',
  'sheet.notLive': 'Nicht live: was zuletzt zu sehen war',
  'sheet.controllerSays': '{{engine}} meldet: {{message}}',

  'sheet.fault.targets': 'Die Ziele können nicht angezeigt werden.',
  'sheet.fault.state': 'Der Zustand dieses Ziels kann nicht angezeigt werden.',
  'sheet.fault.abort': 'Der Abbruch kann nicht angezeigt werden.',
  'sheet.fault.steps': 'Die Schritte können nicht angezeigt werden.',
  'sheet.fault.analysis': 'Die Analyse kann nicht angezeigt werden.',
  'sheet.fault.experiments': 'Die Experimente können nicht angezeigt werden.',
  'sheet.fault.traffic': 'Der Traffic kann nicht angezeigt werden.',
  'sheet.fault.revisions': 'Die Revisionen können nicht angezeigt werden.',
  'sheet.faultText':
    'Das ist ein Fehler dieser Seite, nicht des Rollouts: {{message}}',
  'sheet.tryAgain': 'Noch einmal versuchen',

  'sheet.missingTarget':
    'Die Adresse verlangt {{target}}. Das gibt es nicht oder nicht mehr; stattdessen ist ein anderes Ziel geöffnet.',
  'sheet.hidden.unreachable': '{{cluster}} antwortet nicht',
  'sheet.hidden.forbidden': '{{cluster}} lässt das Portal nicht alles lesen',
  'sheet.hidden.text':
    '{{lead}}. Ziele dort werden, falls es sie gibt, nicht angezeigt.',
  'sheet.hidden.textWithMessage':
    '{{lead}}: {{message}}. Ziele dort werden, falls es sie gibt, nicht angezeigt.',

  'sheet.portalLost':
    'Das Portal antwortet nicht. Angezeigt wird, was zuletzt zu sehen war; der Rollout kann inzwischen weiter sein. Es wird von selbst wieder gefragt.',
  'sheet.polling':
    'Die Live-Verbindung kommt nicht zustande, wie hinter manchen Proxys. Alles funktioniert, bis zu 10 s verspätet.',
  'sheet.clusterLost':
    '{{cluster}} antwortet nicht. Der Rollout dort kann inzwischen weiter sein.',
  'sheet.clusterLostWithMessage':
    '{{cluster}} antwortet nicht: {{message}}. Der Rollout dort kann inzwischen weiter sein.',
  'sheet.actionsOff':
    '{{lead}}, weil sie nicht geprüft werden konnten. Der Cluster wird von selbst wieder gefragt.',
  'sheet.actionsOffLead': 'Aktionen sind abgeschaltet',
  'sheet.resourceLost':
    '{{resource}} in {{cluster}} lassen sich derzeit nicht verfolgen. Angezeigt wird, was zuletzt von ihnen zu sehen war.',
  'sheet.resourceLostWithMessage':
    '{{resource}} in {{cluster}} lassen sich derzeit nicht verfolgen: {{message}}. Angezeigt wird, was zuletzt von ihnen zu sehen war.',
};
