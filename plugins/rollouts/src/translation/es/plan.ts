import { Words } from '../Words';
import { plan as english } from '../en/plan';

export const plan: Words<typeof english> = {
  'plan.notPossible': '{{verb}} no es posible ahora.',
  'plan.notFoundOut': 'No se ha podido averiguar qué haría.',
  'plan.moved': 'El rollout ha avanzado desde que abrió esto.',
  'plan.movedText': 'Lo que dice aquí ya no es válido.',
  'plan.looking': 'Averiguando qué haría',
  'plan.lookAgain': 'Volver a mirar',

  'plan.now': 'Ahora',
  'plan.atOnce': 'De inmediato',
  'plan.afterwards': 'Después',

  'plan.reason': 'Motivo (opcional)',
  'plan.recordedAs': 'Se registra a nombre de {{name}}',
  'plan.recordedWithReason': 'Se registra a nombre de {{name}}, con el motivo',
  'plan.cancel': 'Cancelar',
  'plan.close': 'Cerrar',
  'plan.sending': 'Enviando',
  'plan.forbidden': 'El portal no le permite hacerlo.',
  'plan.noAnswer': 'Ninguna respuesta indica el resultado.',
  'plan.noAnswerText':
    'No se sabe si la petición se ha ejecutado: mire el rollout antes de volver a intentarlo. ({{message}})',

  'plan.sent_one': 'Lo que se envía: {{count}} petición a {{cluster}}',
  'plan.sent_other': 'Lo que se envía: {{count}} peticiones a {{cluster}}',
  'plan.kubectl': 'Lo mismo con kubectl',
  'plan.inThisOrder':
    'Se envía en este orden. La primera petición rechazada le pone fin, igual que un cambio del rollout desde que abrió esto.',
  'plan.onlyRequest':
    'Petición exacta. Se rechaza si el rollout ha cambiado desde que abrió esto.',
  'plan.numberedRequest': 'Petición {{number}} de {{total}}',
  'plan.nudge':
    'Solo si no se ve ningún efecto: toca el objeto para que el controlador vuelva a mirar.',
  'plan.copyCommand': 'Copiar el comando',
  'plan.copyOnlyRequest': 'Copiar la petición',
  'plan.copyNumberedRequest': 'Copiar la petición {{number}}',
  'plan.copyNudge': 'Copiar la petición que despierta al controlador',
};
