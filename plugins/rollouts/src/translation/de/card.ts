import { Words } from '../Words';
import { card as english } from '../en/card';

export const card: Words<typeof english> = {
  'card.title': 'Rollouts',
  'card.open': 'Rollouts öffnen',
  'card.loading': 'Rollouts werden geladen',
  'card.none': 'Zu dieser Entität wurde kein Rollout gefunden.',
  'card.forbidden': 'Sie dürfen die Rollouts dieser Entität nicht sehen.',
  'card.failed': 'Die Rollouts konnten nicht geladen werden.',
};
