export const fleet = {
  'fleet.title': 'Rollouts',
} as const;
