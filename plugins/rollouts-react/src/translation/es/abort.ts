import { Words } from '../Words';
import { abort as english } from '../en/abort';

export const abort: Words<typeof english> = {
  'abort.analysis': 'el análisis {{name}}',
  'abort.failed': '{{subject}} falló.',
  'abort.failedAt':
    '{{subject}} falló con el {{percent}} del tráfico en {{version}}.',
  'abort.ended': 'la actualización a {{version}} se detuvo.',
  'abort.endedAt':
    'la actualización a {{version}} se detuvo con el {{percent}} del tráfico.',
  'abort.allBack': 'Todo el tráfico ha vuelto a {{version}}.',
  'abort.allOn': 'Todo el tráfico está en {{version}}.',
  'abort.stillOn': 'El {{percent}} del tráfico sigue en {{version}}.',
};
