import { Words } from '../Words';
import { phase as english } from '../en/phase';

export const phase: Words<typeof english> = {
  'phase.Healthy': 'Correcto',
  'phase.Progressing': 'En curso',
  'phase.Paused': 'En pausa',
  'phase.Aborted': 'Abortado',
  'phase.Degraded': 'Degradado',
  'phase.Unknown': 'Desconocido',
  'phase.within.Healthy': 'correcto',
  'phase.within.Progressing': 'en curso',
  'phase.within.Paused': 'en pausa',
  'phase.within.Aborted': 'abortado',
  'phase.within.Degraded': 'degradado',
  'phase.within.Unknown': 'desconocido',
};
