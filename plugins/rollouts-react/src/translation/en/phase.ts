export const phase = {
  'phase.Healthy': 'Healthy',
} as const;
