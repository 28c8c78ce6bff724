import { Words } from '../Words';
import { waiting as english } from '../en/waiting';

export const waiting: Words<typeof english> = {
  'waiting.aPerson': 'una persona',
  'waiting.promotion': 'Espera la promoción por parte de {{owner}}',
  'waiting.decision': 'No concluyente, espera la decisión de {{owner}}',
  'waiting.resume': 'Espera a que {{owner}} lo reanude',
  'waiting.analysis': 'Análisis {{name}}',
  'waiting.countOf': '{{number}} de {{planned}}',
  'waiting.experimentEndsIn': 'Experimento {{names}}, termina en',
  'waiting.experimentEndsNow':
    'Experimento {{names}}, termina de un momento a otro',
  'waiting.runEndsIn': 'En ejecución, termina en',
  'waiting.runEndsNow': 'En ejecución, termina de un momento a otro',
  'waiting.pauseEndsIn': 'Pausa temporizada, continúa en',
  'waiting.pauseEndsNow': 'Pausa temporizada, continúa de un momento a otro',
  'waiting.pods': 'Pods nuevos listos: {{ready}} de {{desired}}',
  'waiting.controller': 'Último cambio aún no recogido',
  'waiting.keeps': 'Conserva {{version}} durante',
  'waiting.healthyFor': 'Correcto desde hace {{duration}}',
  'waiting.servesAll': 'Atiende a todos los usuarios',
  'waiting.failed': '{{subject}} falló',
  'waiting.podsAvailable': 'Pods disponibles: {{available}} de {{desired}}',
  'waiting.look': 'Alguien tiene que mirarlo',
  'waiting.experiment': 'Experimento {{phase}}',
  'waiting.noStatus': 'Ningún estado conocido aquí',
  'waiting.unreachable': 'Clúster inaccesible',
  'waiting.abortedFailed':
    '{{version}}: {{subject}} falló, espera un reintento',
  'waiting.abortedEnded': '{{version}}: detenida, espera un reintento',
  'waiting.goesOn': 'Continúa por sí solo',
};
