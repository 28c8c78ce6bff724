export const search = {
  'search.foundIn': 'Found in',
  'search.gone': 'No longer there.',
  'search.asIndexed':
    'as of the last index; the present state could not be asked for',
} as const;
