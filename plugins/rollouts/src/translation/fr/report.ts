import { Words } from '../Words';
import { report as english } from '../en/report';

export const report: Words<typeof english> = {
  'report.next.step': '{{verb}} mène à : {{hint}}.',
  'report.next.event': '{{verb}} : {{hint}}.',
  'report.next.outcome': '{{verb}} : {{hint}}.',

  'report.requested': '{{noun}}, demande : {{time}}.',
  'report.requestedBy': '{{noun}}, demande de {{actor}} : {{time}}.',
  'report.you': 'votre part',
  'report.throughAgent': '{{actor}} (par un agent)',
  'report.sent': 'Envoyé à {{cluster}}, pas encore remarqué par {{engine}}.',
  'report.nudged':
    'Perdu : {{cluster}} a pris la demande, mais {{engine}} n’a pas agi pendant {{seconds}} s. L’objet a été touché pour que le contrôleur regarde de nouveau.',
  'report.done':
    '{{noun}}, demande : {{requestedAt}}, effet : {{effectiveAt}}.',
  'report.doneBy':
    '{{noun}}, demande de {{actor}} : {{requestedAt}}, effet : {{effectiveAt}}.',
  'report.doneByNudge':
    'D’abord perdu : {{engine}} a agi une fois l’objet touché.',

  'report.refused.plain': '{{negated}}.',
  'report.refused.state-changed': '{{negated}} : le rollout a avancé.',
  'report.refused.not-applicable': '{{negated}} : cela ne changerait rien.',
  'report.refused.not-observed':
    '{{negated}} : {{engine}} n’a pas encore pris en compte la dernière modification.',
  'report.refused.gone': '{{negated}} : le rollout n’existe plus.',
  'report.refused.unsupported':
    '{{negated}} : {{engine}} ne sait pas le faire ici.',
  'report.refused.cluster-unreachable':
    '{{negated}} : {{cluster}} ne répond pas.',
  'report.refused.cluster-forbids':
    '{{negated}} : {{cluster}} ne l’autorise pas au portail.',

  'report.failed': '{{noun}} : échec.',
  'report.failedText': '{{cluster}} n’a pas exécuté la demande.',
  'report.undone': '{{noun}} : annulé aussitôt.',
  'report.undoneText':
    '{{engine}} a visiblement agi, puis est aussitôt revenu dessus.',
  'report.silent': 'Aucun effet n’a été constaté.',
  'report.silentText':
    '{{cluster}} a pris la demande, mais on n’a pas vu {{engine}} agir.',

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
