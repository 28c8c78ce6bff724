import { Words } from '../Words';
import { copy as english } from '../en/copy';

export const copy: Words<typeof english> = {
  'copy.ready': 'Copiar',
  'copy.copied': 'Copiado',
  'copy.failed': 'Seleccione el texto para copiarlo',
};
