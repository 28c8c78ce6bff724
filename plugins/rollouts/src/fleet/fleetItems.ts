import {
  FleetPage,
  RolloutUrgency,
  rolloutUrgencies,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { FleetAddress } from './fleetAddress';

/** A line of the fleet: the heading of a group, or the rollout at a place of the whole. */
export type FleetItem =
  | { kind: 'group'; urgency: RolloutUrgency; count: number }
  | { kind: 'row'; index: number };

/** The lines of a fleet, of which only those in view are made. */
export interface FleetItems {
  count: number;
  at(place: number): FleetItem;
}

interface Group {
  urgency: RolloutUrgency;
  count: number;
  /** Place of its heading, and index of its first row. */
  place: number;
  index: number;
}

function groupsOf(
  { total, counts }: Pick<FleetPage, 'total' | 'counts'>,
  { urgency: only, order }: Pick<FleetAddress, 'urgency' | 'order'>,
): Group[] {
  const inOrder = [...rolloutUrgencies].filter(
    urgency => counts[urgency] > 0 && (!only || only === urgency),
  );
  if (order === 'desc') {
    inOrder.reverse();
  }
  let index = 0;
  return inOrder.map((urgency, position) => {
    const group = { urgency, count: counts[urgency], place: index + position };
    const first = index;
    index = Math.min(total, index + counts[urgency]);
    return { ...group, index: first };
  });
}

/**
 * Arranges a fleet in lines: under a heading each what needs attention, what moves and what is
 * steady when it comes in that order, and without headings in any other.
 */
export function arrangeFleet(
  page: Pick<FleetPage, 'total' | 'counts'>,
  address: Pick<FleetAddress, 'urgency' | 'order' | 'sort'>,
): FleetItems {
  const groups = address.sort === 'urgency' ? groupsOf(page, address) : [];
  return {
    count: page.total + groups.length,
    at(place) {
      const passed = groups.filter(group => group.place <= place);
      const group = passed[passed.length - 1];
      return group && group.place === place
        ? { kind: 'group', urgency: group.urgency, count: group.count }
        : { kind: 'row', index: place - passed.length };
    },
  };
}
