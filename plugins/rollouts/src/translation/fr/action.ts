import { Words } from '../Words';
import { action as english } from '../en/action';

export const action: Words<typeof english> = {
  'action.group': 'Actions',
  'action.more': 'Autres actions sur {{name}}',
  'action.requested': 'Demandé {{time}}',
  'action.requestedOf': '\u00a0: {{label}}',
  'action.versionWithRevision': '{{version}} (révision {{revision}})',

  'action.promote.verb': 'Promouvoir',
  'action.promote.title': 'Promouvoir {{name}} dans {{cluster}}',
  'action.promote.negated': 'Promotion non effectuée',
  'action.promote.noun': 'Promotion',

  'action.promoteFully.verb': 'Promouvoir entièrement',
  'action.promoteFully.title':
    'Promouvoir entièrement {{name}} dans {{cluster}}',
  'action.promoteFully.negated': 'Promotion entière non effectuée',
  'action.promoteFully.noun': 'Promotion entière',

  'action.skip.verb': 'Ignorer',
  'action.skip.title': 'Ignorer l’étape en cours de {{name}} dans {{cluster}}',
  'action.skip.negated': 'Étape non ignorée',
  'action.skip.noun': 'Saut de l’étape',

  'action.pause.verb': 'Mettre en pause',
  'action.pause.title': 'Mettre {{name}} en pause dans {{cluster}}',
  'action.pause.negated': 'Mise en pause non effectuée',
  'action.pause.noun': 'Mise en pause',

  'action.resume.verb': 'Reprendre',
  'action.resume.title': 'Reprendre {{name}} dans {{cluster}}',
  'action.resume.negated': 'Reprise non effectuée',
  'action.resume.noun': 'Reprise',

  'action.abort.verb': 'Abandonner',
  'action.abort.title': 'Abandonner {{name}} dans {{cluster}}',
  'action.abort.negated': 'Abandon non effectué',
  'action.abort.noun': 'Abandon',

  'action.retry.verb': 'Réessayer',
  'action.retry.title': 'Réessayer {{name}} dans {{cluster}}',
  'action.retry.negated': 'Nouvel essai non effectué',
  'action.retry.noun': 'Nouvel essai',

  'action.restart.verb': 'Redémarrer',
  'action.restart.title': 'Redémarrer les pods de {{name}} dans {{cluster}}',
  'action.restart.negated': 'Redémarrage non effectué',
  'action.restart.noun': 'Redémarrage',

  'action.rollBack.verb': 'Revenir en arrière',
  'action.rollBack.label': 'Revenir à {{target}}',
  'action.rollBack.title': 'Ramener {{name}} à {{target}} dans {{cluster}}',
  'action.rollBack.negated': 'Retour en arrière non effectué',
  'action.rollBack.noun': 'Retour en arrière',

  'action.terminateRun.verb': 'Terminer',
  'action.terminateRun.label': 'Terminer l’exécution d’analyse {{target}}',
  'action.terminateRun.title':
    'Terminer l’exécution d’analyse {{target}} dans {{cluster}}',
  'action.terminateRun.negated': 'Exécution d’analyse non terminée',
  'action.terminateRun.noun': 'Fin de l’exécution d’analyse',

  'action.terminateExperiment.verb': 'Terminer',
  'action.terminateExperiment.label': 'Terminer l’expérience {{target}}',
  'action.terminateExperiment.title':
    'Terminer l’expérience {{target}} dans {{cluster}}',
  'action.terminateExperiment.negated': 'Expérience non terminée',
  'action.terminateExperiment.noun': 'Fin de l’expérience',

  'action.retryExperiment.verb': 'Réessayer',
  'action.retryExperiment.label': 'Réessayer l’expérience {{target}}',
  'action.retryExperiment.title':
    'Réessayer l’expérience {{target}} dans {{cluster}}',
  'action.retryExperiment.negated': 'Expérience non relancée',
  'action.retryExperiment.noun': 'Nouvel essai de l’expérience',
};
