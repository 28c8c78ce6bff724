import { Words } from '../Words';
import { home as english } from '../en/home';

export const home: Words<typeof english> = {
  'home.title': 'Rollouts, die Aufmerksamkeit brauchen',
  'home.none': 'Bei Ihren Teams braucht nichts Aufmerksamkeit.',
  'home.moving_one': '{{count}} ist in Bewegung.',
  'home.moving_other': '{{count}} sind in Bewegung.',
  'home.all': 'Alle Rollouts meiner Teams',
  'home.more_one': '{{count}} weiterer',
  'home.more_other': '{{count}} weitere',
  'home.loading': 'Rollouts werden geladen',
  'home.failed': 'Die Rollouts konnten nicht geladen werden.',
};
