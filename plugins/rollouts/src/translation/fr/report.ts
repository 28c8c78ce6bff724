import { Words } from '../Words';
import { report as english } from '../en/report';

export const report: Words<typeof english> = {
  'report.next.step': '{{verb}} mène à\u00a0: {{hint}}.',
  'report.next.event': '{{verb}}\u00a0: {{hint}}.',
  'report.next.outcome': '{{verb}}\u00a0: {{hint}}.',

  'report.requested': '{{noun}}, demande\u00a0: {{time}}.',
  'report.requestedBy': '{{noun}}, demande de {{actor}}\u00a0: {{time}}.',
  'report.you': 'votre part',
  'report.throughAgent': '{{actor}} (par un agent)',
  'report.sent': 'Envoyé à {{cluster}}, pas encore remarqué par {{engine}}.',
  'report.nudged':
    'Perdu\u00a0: {{cluster}} a accepté la demande, mais {{engine}} n’a pas agi pendant {{seconds}} s. L’objet a été touché pour que le contrôleur regarde de nouveau.',
  'report.done':
    '{{noun}}, demande\u00a0: {{requestedAt}}, effet\u00a0: {{effectiveAt}}.',
  'report.doneBy':
    '{{noun}}, demande de {{actor}}\u00a0: {{requestedAt}}, effet\u00a0: {{effectiveAt}}.',
  'report.doneByNudge':
    'D’abord perdu\u00a0: {{engine}} a agi une fois l’objet touché.',

  'report.refused.plain': '{{negated}}.',
  'report.refused.state-changed': '{{negated}}\u00a0: le rollout a avancé.',
  'report.refused.not-applicable':
    '{{negated}}\u00a0: cela ne changerait rien.',
  'report.refused.not-observed':
    '{{negated}}\u00a0: {{engine}} n’a pas encore pris en compte la dernière modification.',
  'report.refused.gone': '{{negated}}\u00a0: le rollout n’existe plus.',
  'report.refused.unsupported':
    '{{negated}}\u00a0: {{engine}} ne sait pas le faire ici.',
  'report.refused.cluster-unreachable':
    '{{negated}}\u00a0: {{cluster}} ne répond pas.',
  'report.refused.cluster-forbids':
    '{{negated}}\u00a0: {{cluster}} ne l’autorise pas au portail.',

  'report.failed': '{{noun}}\u00a0: échec.',
  'report.failedText': '{{cluster}} n’a pas exécuté la demande.',
  'report.undone': '{{noun}}\u00a0: annulé aussitôt.',
  'report.undoneText':
    '{{engine}} a visiblement agi, puis est aussitôt revenu dessus.',
  'report.silent': 'Aucun effet n’a été constaté.',
  'report.silentText':
    '{{cluster}} a accepté la demande, mais on n’a pas vu {{engine}} agir.',

  'report.nothingChanged': 'Rien n’a été modifié.',
  'report.lookFirst': 'Regardez le rollout avant de réessayer.',
  'report.dismiss': 'Masquer',

  'report.off.portalSilent':
    'Le portail ne répond pas, rien n’a donc pu être vérifié.',
  'report.off.clusterSilent':
    '{{cluster}} ne répond pas, rien n’a donc pu être vérifié.',
  'report.off.unfollowed':
    'Le portail ne voit pas ce rollout en ce moment, rien n’a donc pu être vérifié.',
  'report.off.permission': 'Il vous manque l’autorisation {{permission}}.',
  'report.off.permissionOfOwner_one':
    'Il vous manque l’autorisation {{permission}}. Le responsable est {{owners}}.',
  'report.off.permissionOfOwner_other':
    'Il vous manque l’autorisation {{permission}}. Les responsables sont {{owners}}.',
};
