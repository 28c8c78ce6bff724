import { Words } from '../Words';
import { copy as english } from '../en/copy';

export const copy: Words<typeof english> = {
  'copy.ready': 'Kopieren',
  'copy.copied': 'Kopiert',
  'copy.failed': 'Zum Kopieren den Text markieren',
};
