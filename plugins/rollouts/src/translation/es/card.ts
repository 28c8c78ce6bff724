import { Words } from '../Words';
import { card as english } from '../en/card';

export const card: Words<typeof english> = {
  'card.title': 'Rollouts',
  'card.open': 'Abrir los rollouts',
  'card.loading': 'Cargando los rollouts',
  'card.none': 'No se encontró ningún rollout para esta entidad.',
  'card.forbidden': 'No puede ver los rollouts de esta entidad.',
  'card.failed': 'No se pudieron cargar los rollouts.',
};
