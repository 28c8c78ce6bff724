import { Words } from '../Words';
import { action as english } from '../en/action';

export const action: Words<typeof english> = {
  'action.group': 'Acciones',
  'action.more': 'Más acciones sobre {{name}}',
  'action.requested': 'Solicitado {{time}}',
  'action.requestedOf': ': {{label}}',
  'action.versionWithRevision': '{{version}} (revisión {{revision}})',

  'action.promote.verb': 'Promover',
  'action.promote.title': 'Promover {{name}} en {{cluster}}',
  'action.promote.negated': 'No se ha promovido',
  'action.promote.noun': 'Promoción',

  'action.promoteFully.verb': 'Promover por completo',
  'action.promoteFully.title': 'Promover por completo {{name}} en {{cluster}}',
  'action.promoteFully.negated': 'No se ha promovido por completo',
  'action.promoteFully.noun': 'Promoción completa',

  'action.skip.verb': 'Omitir',
  'action.skip.title': 'Omitir el paso en curso de {{name}} en {{cluster}}',
  'action.skip.negated': 'No se ha omitido',
  'action.skip.noun': 'Omisión del paso',

  'action.pause.verb': 'Pausar',
  'action.pause.title': 'Pausar {{name}} en {{cluster}}',
  'action.pause.negated': 'No se ha pausado',
  'action.pause.noun': 'Pausa',

  'action.resume.verb': 'Reanudar',
  'action.resume.title': 'Reanudar {{name}} en {{cluster}}',
  'action.resume.negated': 'No se ha reanudado',
  'action.resume.noun': 'Reanudación',

  'action.abort.verb': 'Abortar',
  'action.abort.title': 'Abortar {{name}} en {{cluster}}',
  'action.abort.negated': 'No se ha abortado',
  'action.abort.noun': 'Interrupción',

  'action.retry.verb': 'Reintentar',
  'action.retry.title': 'Reintentar {{name}} en {{cluster}}',
  'action.retry.negated': 'No se ha reintentado',
  'action.retry.noun': 'Reintento',

  'action.restart.verb': 'Reiniciar',
  'action.restart.title': 'Reiniciar los pods de {{name}} en {{cluster}}',
  'action.restart.negated': 'No se ha reiniciado',
  'action.restart.noun': 'Reinicio',

  'action.rollBack.verb': 'Revertir',
  'action.rollBack.label': 'Revertir a {{target}}',
  'action.rollBack.title': 'Revertir {{name}} a {{target}} en {{cluster}}',
  'action.rollBack.negated': 'No se ha revertido',
  'action.rollBack.noun': 'Reversión',

  'action.terminateRun.verb': 'Finalizar',
  'action.terminateRun.label': 'Finalizar la ejecución de análisis {{target}}',
  'action.terminateRun.title':
    'Finalizar la ejecución de análisis {{target}} en {{cluster}}',
  'action.terminateRun.negated': 'No se ha finalizado la ejecución de análisis',
  'action.terminateRun.noun': 'Finalización de la ejecución de análisis',

  'action.terminateExperiment.verb': 'Finalizar',
  'action.terminateExperiment.label': 'Finalizar el experimento {{target}}',
  'action.terminateExperiment.title':
    'Finalizar el experimento {{target}} en {{cluster}}',
  'action.terminateExperiment.negated': 'No se ha finalizado el experimento',
  'action.terminateExperiment.noun': 'Finalización del experimento',

  'action.retryExperiment.verb': 'Reintentar',
  'action.retryExperiment.label': 'Reintentar el experimento {{target}}',
  'action.retryExperiment.title':
    'Reintentar el experimento {{target}} en {{cluster}}',
  'action.retryExperiment.negated': 'No se ha reintentado el experimento',
  'action.retryExperiment.noun': 'Reintento del experimento',
};
