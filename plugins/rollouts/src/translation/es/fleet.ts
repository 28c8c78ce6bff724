import { Words } from '../Words';
import { fleet as english } from '../en/fleet';

export const fleet: Words<typeof english> = {
  'fleet.title': 'Despliegues',
};
