import { Words } from '../Words';
import { card as english } from '../en/card';

export const card: Words<typeof english> = {
  'card.title': 'Rollouts',
  'card.open': 'Ouvrir les rollouts',
  'card.loading': 'Chargement des rollouts',
  'card.none': 'Aucun rollout n’a été trouvé pour cette entité.',
  'card.forbidden': 'Vous ne pouvez pas voir les rollouts de cette entité.',
  'card.failed': 'Les rollouts n’ont pas pu être chargés.',
};
