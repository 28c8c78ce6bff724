import { FleetRow } from '@progressive-delivery/backstage-plugin-rollouts-common';

/**
 * Makes keys for lines, so that a rollout keeps its element, and with it the focus, when it gets
 * to another place. For a moment it may be at two, when only one of them was read anew.
 */
export function lineKeys(): (
  row: FleetRow | undefined,
  place: number,
) => string {
  const taken = new Set<string>();
  return (row, place) => {
    const id = row?.rollout.id;
    if (id === undefined || taken.has(id)) {
      return String(place);
    }
    taken.add(id);
    return id;
  };
}
