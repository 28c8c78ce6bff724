import { Words } from '../Words';
import { abort as english } from '../en/abort';

export const abort: Words<typeof english> = {
  'abort.analysis': 'l’analyse {{name}}',
  'abort.failed': '{{subject}} a échoué.',
  'abort.failedAt':
    '{{subject}} a échoué avec {{percent}} du trafic sur {{version}}.',
  'abort.ended': 'la mise à jour vers {{version}} a été arrêtée.',
  'abort.endedAt':
    'la mise à jour vers {{version}} a été arrêtée à {{percent}} du trafic.',
  'abort.allBack': 'Tout le trafic est revenu sur {{version}}.',
  'abort.allOn': 'Tout le trafic est sur {{version}}.',
  'abort.stillOn': '{{percent}} du trafic est encore sur {{version}}.',
};
