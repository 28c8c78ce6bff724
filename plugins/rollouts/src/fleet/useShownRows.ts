import { Fleet } from '@progressive-delivery/backstage-plugin-rollouts-react';
import { Virtualizer } from '@tanstack/react-virtual';
import { useEffect } from 'react';
import { FleetItems } from './fleetItems';

interface ShownRowsOptions {
  fleet: Pick<Fleet, 'show' | 'facts'>;
  items: FleetItems;
  lines: Virtualizer<HTMLElement, HTMLElement>;
}

/** The row at a place, or the one behind the heading there. */
function rowIndexAt(items: FleetItems, place: number): number {
  const item = items.at(place);
  return item.kind === 'row' ? item.index : rowIndexAt(items, place + 1);
}

/** Tells the fleet which of its rows are in view, so that those are read. */
export function useShownRows({ fleet, items, lines }: ShownRowsOptions) {
  const { show } = fleet;
  const { range } = lines;
  const first = range?.startIndex;
  const last = range?.endIndex;

  useEffect(() => {
    if (first !== undefined && last !== undefined && items.count > 0) {
      const lastPlace = Math.min(last, items.count - 1);
      show(
        rowIndexAt(items, Math.min(first, lastPlace)),
        rowIndexAt(items, lastPlace),
      );
    }
  }, [show, items, first, last]);
}
