import { Words } from '../Words';
import { phase as english } from '../en/phase';

export const phase: Words<typeof english> = {
  'phase.Healthy': 'Sain',
};
