import { Words } from '../Words';
import { abort as english } from '../en/abort';

export const abort: Words<typeof english> = {
  'abort.whatHappened': 'Qué ha pasado',
  'abort.failed_one':
    '{{metric}} ha fallado en {{failed}} de {{count}} medición.',
  'abort.failed_other':
    '{{metric}} ha fallado en {{failed}} de {{count}} mediciones.',
  'abort.errored_one':
    '{{metric}} no se ha podido medir: {{errors}} de {{count}} medición sin respuesta.',
  'abort.errored_other':
    '{{metric}} no se ha podido medir: {{errors}} de {{count}} mediciones sin respuesta.',

  'abort.whereItStands': 'Cómo está ahora',
  'abort.whenLastSeen': 'Cómo estaba la última vez',
  'abort.noUserOn': 'Ningún usuario está en {{version}}.',
  'abort.noUserOnNew': 'Ningún usuario está en la nueva versión.',
  'abort.usersOn': '{{percent}} del tráfico sigue en {{version}}.',
  'abort.usersOnNew': '{{percent}} del tráfico sigue en la nueva versión.',
  'abort.podsRemoved': 'Sus pods se han eliminado.',
  'abort.podsBeingRemoved': 'Sus pods se están eliminando.',
  'abort.onePodLeft_one': 'Queda {{ready}} de {{count}} pod.',
  'abort.onePodLeft_other': 'Queda {{ready}} de {{count}} pods.',
  'abort.podsLeft_one': 'Quedan {{ready}} de {{count}} pod.',
  'abort.podsLeft_other': 'Quedan {{ready}} de {{count}} pods.',
  'abort.staysAsItIs': 'La actualización no continúa por sí sola.',

  'abort.whatYouCanDo': 'Qué puede hacer',
  'abort.whatCanBeDone': 'Qué se puede hacer',
  'abort.isOff': '{{verb}} no está disponible: {{reason}}',
  'abort.deploy': '{{lead}} su actualización empieza por sí sola.',
  'abort.deployLead': 'O desplegar otra versión:',
};
