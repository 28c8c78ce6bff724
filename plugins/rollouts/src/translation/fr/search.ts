import { Words } from '../Words';
import { search as english } from '../en/search';

export const search: Words<typeof english> = {
  'search.foundIn': 'Trouvé dans',
  'search.gone': 'Il n’existe plus.',
  'search.asIndexed':
    'selon le dernier index\u00a0; l’état actuel n’a pas pu être demandé',
};
