import { Words } from '../Words';
import { phase as english } from '../en/phase';

export const phase: Words<typeof english> = {
  'phase.Healthy': 'Sain',
  'phase.Progressing': 'En cours',
  'phase.Paused': 'En pause',
  'phase.Aborted': 'Abandonné',
  'phase.Degraded': 'Dégradé',
  'phase.Unknown': 'Inconnu',
  'phase.within.Healthy': 'sain',
  'phase.within.Progressing': 'en cours',
  'phase.within.Paused': 'en pause',
  'phase.within.Aborted': 'abandonné',
  'phase.within.Degraded': 'dégradé',
  'phase.within.Unknown': 'inconnu',
};
