import { Words } from '../Words';
import { analysis as english } from '../en/analysis';

export const analysis: Words<typeof english> = {
  'analysis.heading': 'Análisis',
  'analysis.runs': 'Ejecuciones de análisis',
  'analysis.ofVersion': 'de',
  'analysis.chooseVersion': 'Versión cuyo análisis se muestra',
  'analysis.noneOfExperiment':
    'No se ha ejecutado ningún análisis para este experimento.',
  'analysis.noneOfVersion':
    'No se ha ejecutado ningún análisis para esta versión.',
  'analysis.theAnalysis': 'el análisis',
  'analysis.startsAtStep_one':
    'Aún no se ha ejecutado ninguno: {{names}} empieza en el paso {{number}}.',
  'analysis.startsAtStep_other':
    'Aún no se ha ejecutado ninguno: {{names}} empiezan en el paso {{number}}.',
  'analysis.startsBeforeSwitch_one':
    'Aún no se ha ejecutado ninguno: {{names}} empieza antes del cambio.',
  'analysis.startsBeforeSwitch_other':
    'Aún no se ha ejecutado ninguno: {{names}} empiezan antes del cambio.',
  'analysis.startsAfterSwitch_one':
    'Aún no se ha ejecutado ninguno: {{names}} empieza después del cambio.',
  'analysis.startsAfterSwitch_other':
    'Aún no se ha ejecutado ninguno: {{names}} empiezan después del cambio.',
  'analysis.phase.Pending': 'pendiente',
  'analysis.phase.Running': 'en ejecución',
  'analysis.phase.Successful': 'correcto',
  'analysis.phase.Failed': 'fallido',
  'analysis.phase.Error': 'con error',
  'analysis.phase.Inconclusive': 'no concluyente',
  'analysis.phase.Unknown': 'desconocido',
  'analysis.role.Step': 'Paso',
  'analysis.role.Background': 'Segundo plano',
  'analysis.role.PrePromotion': 'Antes del cambio',
  'analysis.role.PostPromotion': 'Después del cambio',
  'analysis.role.Unknown': 'Función desconocida',
  'analysis.role.step': 'Paso {{number}}',
  'analysis.role.experiment': 'Experimento',
  'analysis.phaseFor': '{{phase}} desde hace {{duration}}',
  'analysis.phaseForWhenSeen':
    '{{phase}} desde hacía {{duration}} en el último contacto',
  'analysis.earlierAttempt': 'intento anterior',
  'analysis.toldToEnd': 'se ha pedido que termine',
  'analysis.background': 'análisis en segundo plano',
  'analysis.arguments': 'Argumentos',
  'analysis.noMetrics': 'No tiene métricas.',
};
