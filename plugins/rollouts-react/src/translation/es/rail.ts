import { Words } from '../Words';
import { rail as english } from '../en/rail';

export const rail: Words<typeof english> = {
  'rail.steps': 'Pasos',
  'rail.blueGreen': 'Blue-green',
  'rail.blueGreenShort': 'blue-green',
  'rail.noSteps': 'Este rollout no tiene pasos.',
  'rail.firstVersion':
    'Primera versión: no hay ninguna con la que compararla, así que llega a todos sin pasar por los pasos.',
  'rail.firstVersionSwitched':
    'Primera versión: no hay ninguna con la que compararla, así que el cambio se hace sin pausa ni análisis.',
  'rail.noStepsShort': 'sin pasos',
  'rail.scrolls': 'Pasos, se desplaza en horizontal',
  'rail.heightUsers':
    'Altura: proporción de usuarios en {{version}}, 0 o {{percent}}',
  'rail.heightTraffic':
    'Altura: tráfico solicitado en {{version}}, de 0 a {{percent}}',
  'rail.reached':
    'Se alcanzó el paso {{number}} de {{total}} y el {{percent}} · en gris: lo alcanzado antes de abortar',
  'rail.reachedUnknown':
    'No se sabe hasta dónde había llegado la actualización al abortarse',
  'rail.started': 'Inicio: {{time}}',
  'rail.toGo': 'faltan al menos {{duration}}',
  'rail.now': 'Ahora',
  'rail.in': 'En {{countdown}}',
  'rail.left': 'Quedan {{countdown}}',
  'rail.failed': 'Falló',
  'rail.failedAt': 'Falló {{time}}',
  'rail.lastSeenHere': 'Visto aquí por última vez',
};
