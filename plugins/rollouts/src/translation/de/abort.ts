import { Words } from '../Words';
import { abort as english } from '../en/abort';

export const abort: Words<typeof english> = {
  'abort.whatHappened': 'Was geschehen ist',
  'abort.failed_one':
    '{{metric}} ist bei {{failed}} von {{count}} Messung durchgefallen.',
  'abort.failed_other':
    '{{metric}} ist bei {{failed}} von {{count}} Messungen durchgefallen.',
  'abort.errored_one':
    '{{metric}} konnte nicht gemessen werden: {{errors}} von {{count}} Messung blieb ohne Antwort.',
  'abort.errored_other':
    '{{metric}} konnte nicht gemessen werden: {{errors}} von {{count}} Messungen blieben ohne Antwort.',

  'abort.whereItStands': 'Wie es jetzt steht',
  'abort.whenLastSeen': 'Wie es zuletzt stand',
  'abort.noUserOn': 'Niemand nutzt {{version}}.',
  'abort.noUserOnNew': 'Niemand nutzt die neue Version.',
  'abort.usersOn': '{{percent}} des Traffics gehen noch an {{version}}.',
  'abort.usersOnNew':
    '{{percent}} des Traffics gehen noch an die neue Version.',
  'abort.podsRemoved': 'Ihre Pods wurden entfernt.',
  'abort.podsBeingRemoved': 'Ihre Pods werden gerade entfernt.',
  'abort.onePodLeft_one': '{{ready}} von {{count}} Pod ist noch da.',
  'abort.onePodLeft_other': '{{ready}} von {{count}} Pods ist noch da.',
  'abort.podsLeft_one': '{{ready}} von {{count}} Pod sind noch da.',
  'abort.podsLeft_other': '{{ready}} von {{count}} Pods sind noch da.',
  'abort.staysAsItIs': 'Das Update geht nicht von selbst weiter.',

  'abort.whatYouCanDo': 'Was Sie tun können',
  'abort.whatCanBeDone': 'Was sich tun lässt',
  'abort.isOff': '{{verb}} ist nicht möglich: {{reason}}',
  'abort.deploy': '{{lead}} Deren Update beginnt von selbst.',
  'abort.deployLead': 'Oder eine andere Version ausrollen:',
};
