export const phase = {
  'phase.Healthy': 'Healthy',
  'phase.Progressing': 'Progressing',
  'phase.Paused': 'Paused',
  'phase.Aborted': 'Aborted',
  'phase.Degraded': 'Degraded',
  'phase.Unknown': 'Unknown',
  'phase.within.Healthy': 'healthy',
  'phase.within.Progressing': 'progressing',
  'phase.within.Paused': 'paused',
  'phase.within.Aborted': 'aborted',
  'phase.within.Degraded': 'degraded',
  'phase.within.Unknown': 'unknown',
} as const;
