import { Words } from '../Words';
import { report as english } from '../en/report';

export const report: Words<typeof english> = {
  'report.next.step': '{{verb}} führt weiter zu: {{hint}}.',
  'report.next.event': '{{verb}}: {{hint}}.',
  'report.next.outcome': '{{verb}}: {{hint}}.',

  'report.requested': '{{noun}} angefordert: {{time}}.',
  'report.requestedBy': '{{noun}} angefordert von {{actor}}: {{time}}.',
  'report.you': 'Ihnen',
  'report.throughAgent': '{{actor}} (über einen Agenten)',
  'report.sent': 'An {{cluster}} gesendet, von {{engine}} noch nicht bemerkt.',
  'report.nudged':
    'Verloren gegangen: {{cluster}} hat die Anfrage angenommen, aber {{engine}} hat {{seconds}} s lang nicht gehandelt. Das Objekt wurde angestoßen, damit der Controller noch einmal hinsieht.',
  'report.done':
    '{{noun}} angefordert {{requestedAt}}, wirksam {{effectiveAt}}.',
  'report.doneBy':
    '{{noun}} angefordert von {{actor}} {{requestedAt}}, wirksam {{effectiveAt}}.',
  'report.doneByNudge':
    'Zunächst verloren gegangen: {{engine}} hat gehandelt, nachdem das Objekt angestoßen worden war.',

  'report.refused.plain': '{{negated}}.',
  'report.refused.state-changed':
    '{{negated}}: Der Rollout hat sich weiterbewegt.',
  'report.refused.not-applicable': '{{negated}}: Es würde nichts ändern.',
  'report.refused.not-observed':
    '{{negated}}: {{engine}} hat die letzte Änderung noch nicht verarbeitet.',
  'report.refused.gone': '{{negated}}: Den Rollout gibt es nicht mehr.',
  'report.refused.unsupported': '{{negated}}: {{engine}} kann das hier nicht.',
  'report.refused.cluster-unreachable':
    '{{negated}}: {{cluster}} antwortet nicht.',
  'report.refused.cluster-forbids':
    '{{negated}}: {{cluster}} erlaubt es dem Portal nicht.',

  'report.failed': '{{noun}} fehlgeschlagen.',
  'report.failedText': '{{cluster}} hat die Anfrage nicht ausgeführt.',
  'report.undone': '{{noun}} rückgängig gemacht.',
  'report.undoneText':
    '{{engine}} hat sichtbar gehandelt und es sofort wieder zurückgenommen.',
  'report.silent': 'Es war keine Wirkung zu sehen.',
  'report.silentText':
    '{{cluster}} hat die Anfrage angenommen, aber {{engine}} hat nicht erkennbar gehandelt.',

  'report.nothingChanged': 'Es wurde nichts geändert.',
  'report.lookFirst':
    'Sehen Sie sich den Rollout an, bevor Sie es noch einmal versuchen.',
  'report.dismiss': 'Ausblenden',

  'report.off.portalSilent':
    'Das Portal antwortet nicht, deshalb konnte nichts geprüft werden.',
  'report.off.clusterSilent':
    '{{cluster}} antwortet nicht, deshalb konnte nichts geprüft werden.',
  'report.off.unfollowed':
    'Das Portal sieht diesen Rollout gerade nicht, deshalb konnte nichts geprüft werden.',
  'report.off.permission': 'Ihnen fehlt die Berechtigung {{permission}}.',
  'report.off.permissionOfOwner_one':
    'Ihnen fehlt die Berechtigung {{permission}}. Zuständig ist {{owners}}.',
  'report.off.permissionOfOwner_other':
    'Ihnen fehlt die Berechtigung {{permission}}. Zuständig sind {{owners}}.',
};
