import { Words } from '../Words';
import { action as english } from '../en/action';

export const action: Words<typeof english> = {
  'action.group': 'Aktionen',
  'action.more': 'Weitere Aktionen für {{name}}',
  'action.requested': 'Angefordert {{time}}',
  'action.requestedOf': ': {{label}}',
  'action.versionWithRevision': '{{version}} (Revision {{revision}})',

  'action.promote.verb': 'Befördern',
  'action.promote.title': '{{name}} in {{cluster}} befördern',
  'action.promote.negated': 'Nicht befördert',
  'action.promote.noun': 'Beförderung',

  'action.promoteFully.verb': 'Vollständig befördern',
  'action.promoteFully.title': '{{name}} in {{cluster}} vollständig befördern',
  'action.promoteFully.negated': 'Nicht vollständig befördert',
  'action.promoteFully.noun': 'Vollständige Beförderung',

  'action.skip.verb': 'Überspringen',
  'action.skip.title':
    'Den laufenden Schritt von {{name}} in {{cluster}} überspringen',
  'action.skip.negated': 'Nicht übersprungen',
  'action.skip.noun': 'Überspringen',

  'action.pause.verb': 'Anhalten',
  'action.pause.title': '{{name}} in {{cluster}} anhalten',
  'action.pause.negated': 'Nicht angehalten',
  'action.pause.noun': 'Anhalten',

  'action.resume.verb': 'Fortsetzen',
  'action.resume.title': '{{name}} in {{cluster}} fortsetzen',
  'action.resume.negated': 'Nicht fortgesetzt',
  'action.resume.noun': 'Fortsetzung',

  'action.abort.verb': 'Abbrechen',
  'action.abort.title': '{{name}} in {{cluster}} abbrechen',
  'action.abort.negated': 'Nicht abgebrochen',
  'action.abort.noun': 'Abbruch',

  'action.retry.verb': 'Erneut versuchen',
  'action.retry.title': '{{name}} in {{cluster}} erneut versuchen',
  'action.retry.negated': 'Nicht erneut versucht',
  'action.retry.noun': 'Erneuter Versuch',

  'action.restart.verb': 'Neu starten',
  'action.restart.title': 'Die Pods von {{name}} in {{cluster}} neu starten',
  'action.restart.negated': 'Nicht neu gestartet',
  'action.restart.noun': 'Neustart',

  'action.rollBack.verb': 'Zurückrollen',
  'action.rollBack.label': 'Auf {{target}} zurückrollen',
  'action.rollBack.title':
    '{{name}} in {{cluster}} auf {{target}} zurückrollen',
  'action.rollBack.negated': 'Nicht zurückgerollt',
  'action.rollBack.noun': 'Zurückrollen',

  'action.terminateRun.verb': 'Beenden',
  'action.terminateRun.label': 'Analyselauf {{target}} beenden',
  'action.terminateRun.title': 'Analyselauf {{target}} in {{cluster}} beenden',
  'action.terminateRun.negated': 'Analyselauf nicht beendet',
  'action.terminateRun.noun': 'Beenden des Analyselaufs',

  'action.terminateExperiment.verb': 'Beenden',
  'action.terminateExperiment.label': 'Experiment {{target}} beenden',
  'action.terminateExperiment.title':
    'Experiment {{target}} in {{cluster}} beenden',
  'action.terminateExperiment.negated': 'Experiment nicht beendet',
  'action.terminateExperiment.noun': 'Beenden des Experiments',

  'action.retryExperiment.verb': 'Erneut versuchen',
  'action.retryExperiment.label': 'Experiment {{target}} erneut versuchen',
  'action.retryExperiment.title':
    'Experiment {{target}} in {{cluster}} erneut versuchen',
  'action.retryExperiment.negated': 'Experiment nicht erneut versucht',
  'action.retryExperiment.noun': 'Erneuter Versuch des Experiments',
};
