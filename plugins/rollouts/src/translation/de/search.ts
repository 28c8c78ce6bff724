import { Words } from '../Words';
import { search as english } from '../en/search';

export const search: Words<typeof english> = {
  'search.foundIn': 'Gefunden in',
  'search.gone': 'Nicht mehr vorhanden.',
  'search.asIndexed':
    'laut letztem Index; der aktuelle Stand war nicht abrufbar',
};
