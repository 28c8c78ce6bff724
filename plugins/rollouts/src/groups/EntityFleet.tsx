import { useEntity } from '@backstage/plugin-catalog-react';
import { useMemo } from 'react';
import { FleetView } from '../fleet';
import { fleetOfEntity } from './fleetOfEntity';

/** What the entity itself decides, or what would be of one value nearly always. */
const hidden = ['mine', 'owner', 'system', 'namespace', 'engine'] as const;

/** The rollouts of everything that belongs to the entity on whose page this is. */
export function EntityFleet() {
  const { entity } = useEntity();
  const fixed = useMemo(() => fleetOfEntity(entity), [entity]);
  return <FleetView fixed={fixed} hidden={hidden} />;
}
