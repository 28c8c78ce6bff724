import { Words } from '../Words';
import { search as english } from '../en/search';

export const search: Words<typeof english> = {
  'search.foundIn': 'Gefunden in',
  'search.gone': 'Nicht mehr vorhanden.',
  'search.asIndexed':
    'nach dem letzten Index; der jetzige Stand war nicht zu erfahren',
};
