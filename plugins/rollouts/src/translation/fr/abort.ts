import { Words } from '../Words';
import { abort as english } from '../en/abort';

export const abort: Words<typeof english> = {
  'abort.whatHappened': 'Ce qui s’est passé',
  'abort.failed_one': '{{metric}} a échoué à {{failed}} mesure sur {{count}}.',
  'abort.failed_other':
    '{{metric}} a échoué\u00a0: mesures en échec, {{failed}} sur {{count}}.',
  'abort.errored_one':
    '{{metric}} n’a pas pu être mesuré\u00a0: mesures sans réponse, {{errors}} sur {{count}}.',
  'abort.errored_other':
    '{{metric}} n’a pas pu être mesuré\u00a0: mesures sans réponse, {{errors}} sur {{count}}.',

  'abort.whereItStands': 'Où en est le rollout',
  'abort.whenLastSeen': 'Au dernier relevé',
  'abort.noUserOn': 'Aucun utilisateur n’est sur {{version}}.',
  'abort.noUserOnNew': 'Aucun utilisateur n’est sur la nouvelle version.',
  'abort.usersOn': '{{percent}} du trafic est encore sur {{version}}.',
  'abort.usersOnNew':
    '{{percent}} du trafic est encore sur la nouvelle version.',
  'abort.podsRemoved': 'Ses pods ont été retirés.',
  'abort.podsBeingRemoved': 'Ses pods sont en cours de retrait.',
  'abort.onePodLeft_one': '{{ready}} pod sur {{count}} est encore là.',
  'abort.onePodLeft_other': '{{ready}} pod sur {{count}} est encore là.',
  'abort.podsLeft_one': '{{ready}} pods sur {{count}} sont encore là.',
  'abort.podsLeft_other': '{{ready}} pods sur {{count}} sont encore là.',
  'abort.staysAsItIs': 'La mise à jour ne reprend pas d’elle-même.',

  'abort.whatYouCanDo': 'Ce que vous pouvez faire',
  'abort.whatCanBeDone': 'Ce qui peut être fait',
  'abort.isOff': '{{verb}} est indisponible\u00a0: {{reason}}',
  'abort.deploy': '{{lead}} sa mise à jour commence d’elle-même.',
  'abort.deployLead': 'Ou déployer une autre version\u00a0:',
};
