import { Words } from '../Words';
import { copy as english } from '../en/copy';

export const copy: Words<typeof english> = {
  'copy.ready': 'Copier',
  'copy.copied': 'Copié',
  'copy.failed': 'Sélectionnez le texte pour le copier',
};
