import { Words } from '../Words';
import { search as english } from '../en/search';

export const search: Words<typeof english> = {
  'search.foundIn': 'Encontrado en',
  'search.gone': 'Ya no existe.',
  'search.asIndexed':
    'según el último índice; no se pudo consultar el estado actual',
};
