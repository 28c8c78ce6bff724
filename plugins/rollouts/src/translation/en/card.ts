export const card = {
  'card.title': 'Rollouts',
  'card.open': 'Open rollouts',
  'card.loading': 'Loading rollouts',
  'card.none': 'No rollout was found for this entity.',
  'card.forbidden': 'You may not see the rollouts of this entity.',
  'card.failed': 'The rollouts could not be loaded.',
} as const;
