import { Words } from '../Words';
import { home as english } from '../en/home';

export const home: Words<typeof english> = {
  'home.title': 'Rollouts à traiter',
  'home.none': 'Vos équipes n’ont rien à traiter.',
  'home.moving_one': '{{count}} est en mouvement.',
  'home.moving_other': '{{count}} sont en mouvement.',
  'home.all': 'Tous les rollouts de mes équipes',
  'home.more_one': '{{count}} de plus',
  'home.more_other': '{{count}} de plus',
  'home.loading': 'Chargement des rollouts',
  'home.failed': 'Les rollouts n’ont pas pu être chargés.',
};
