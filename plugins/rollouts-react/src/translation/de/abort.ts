import { Words } from '../Words';
import { abort as english } from '../en/abort';

export const abort: Words<typeof english> = {
  'abort.analysis': 'Analyse {{name}}',
  'abort.failed': '{{subject}} ist fehlgeschlagen.',
  'abort.failedAt':
    '{{subject}} ist fehlgeschlagen bei {{percent}} des Traffics auf {{version}}.',
  'abort.ended': 'das Update auf {{version}} wurde beendet.',
  'abort.endedAt':
    'das Update auf {{version}} wurde bei {{percent}} des Traffics beendet.',
  'abort.allBack': 'Der gesamte Traffic geht wieder an {{version}}.',
  'abort.allOn': 'Der gesamte Traffic geht an {{version}}.',
  'abort.stillOn': '{{percent}} des Traffics gehen noch an {{version}}.',
};
