import { Words } from '../Words';
import { phase as english } from '../en/phase';

export const phase: Words<typeof english> = {
  'phase.Healthy': 'Gesund',
  'phase.Progressing': 'In Arbeit',
  'phase.Paused': 'Angehalten',
  'phase.Aborted': 'Abgebrochen',
  'phase.Degraded': 'Beeinträchtigt',
  'phase.Unknown': 'Unbekannt',
  'phase.within.Healthy': 'gesund',
  'phase.within.Progressing': 'in Arbeit',
  'phase.within.Paused': 'angehalten',
  'phase.within.Aborted': 'abgebrochen',
  'phase.within.Degraded': 'beeinträchtigt',
  'phase.within.Unknown': 'unbekannt',
};
