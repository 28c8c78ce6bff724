import { Words } from '../Words';
import { outlook as english } from '../en/outlook';

export const outlook: Words<typeof english> = {
  'outlook.goesOn': '{{verb}} continúa con el paso {{number}}: {{step}}.',
  'outlook.step': 'paso {{number}}: {{step}}',
  'outlook.allDone': 'todos los pasos completados, {{percent}} en {{version}}',
  'outlook.switch': 'cambia todo el tráfico a {{version}}',
  'outlook.newAnalysis': 'inicia un nuevo análisis',
  'outlook.endPause.person': 'pone fin a la pausa que puso una persona',
  'outlook.endPause.inconclusiveExperiment':
    'pone fin a la pausa tras el experimento no concluyente',
  'outlook.resumeStep': 'reanuda el paso {{number}}, {{step}}',
  'outlook.skipNothing': 'no omite nada, todos los pasos están completados',
  'outlook.skipOne': 'omite el paso {{number}}',
  'outlook.skipTwo': 'omite los pasos {{first}} y {{last}}',
  'outlook.skipMany': 'omite los pasos {{first}} a {{last}}',
  'outlook.skipChecks': 'omite la pausa y los análisis',
  'outlook.leaveStep': 'abandona el paso {{number}}; {{next}}',
  'outlook.hold': 'espera hasta que alguien reanude',
  'outlook.holdAtStep': 'se detiene en el paso {{number}} de {{total}}',
  'outlook.holdAtEnd': 'se detiene al final de los pasos',
  'outlook.backToStable': 'vuelta a {{version}}',
  'outlook.again': 'comienza de nuevo la actualización a {{version}}',
  'outlook.againFromStep': 'comienza de nuevo en el paso {{number}}, {{step}}',
  'outlook.replacePods_one': 'reemplaza {{count}} pod',
  'outlook.replacePods_other': 'reemplaza {{count}} pods',
  'outlook.backAtOnce.isStable': 'vuelta inmediata, sin pasos',
  'outlook.backAtOnce.isWithinWindow':
    'sin pasos, porque la versión está dentro de la ventana de rollback',
  'outlook.backAtOnce.isStillUp':
    'vuelta inmediata, porque sus pods siguen en marcha',
  'outlook.backByUpdate': 'como una actualización, con todos los pasos',
  'outlook.pass': 'cuenta como superado',
  'outlook.passTo': 'cuenta como superado; {{next}}',
  'outlook.end.watch': 'finaliza la vigilancia de la actualización',
  'outlook.end.idleRun': 'finaliza un análisis que ahora no decide nada',
  'outlook.end.runOfExperiment': 'finaliza esta medición del experimento',
  'outlook.end.idleExperiment':
    'finaliza un experimento que ahora no decide nada',
  'outlook.end.experiment': 'lo finaliza antes de tiempo',
  'outlook.experimentAgain': 'lo comienza de nuevo desde el principio',
};
