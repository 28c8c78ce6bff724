import {
  FocusEvent,
  KeyboardEvent,
  RefObject,
  useCallback,
  useState,
} from 'react';
import { FleetItems } from './fleetItems';

/** Attribute of the element of a line, with its place. */
export const placeAttribute = 'data-index';

function placeIn(target: EventTarget): number | undefined {
  const line = (target as Element).closest(`[${placeAttribute}]`);
  const place = line?.getAttribute(placeAttribute);
  return place ? Number(place) : undefined;
}

function linkAt(container: HTMLElement | null, place: number) {
  return container?.querySelector<HTMLElement>(
    `[${placeAttribute}="${place}"] [data-fleet-link]`,
  );
}

function stepOfKey(key: string): 1 | -1 | undefined {
  switch (key) {
    case 'ArrowDown':
      return 1;
    case 'ArrowUp':
      return -1;
    default:
      return undefined;
  }
}

interface FocusedLine {
  /** Place of the line that has the focus. */
  place: number | undefined;
  handlers: {
    onFocus(event: FocusEvent): void;
    onBlur(event: FocusEvent): void;
    onKeyDown(event: KeyboardEvent): void;
  };
}

/**
 * Which line has the focus, so that it stays when it is scrolled out of view. Arrow up and down
 * go from rollout to rollout.
 */
export function useFocusedLine(
  container: RefObject<HTMLElement>,
  items: FleetItems,
): FocusedLine {
  const [place, setPlace] = useState<number>();

  const onFocus = useCallback(
    ({ target }: FocusEvent) => setPlace(placeIn(target)),
    [],
  );
  const onBlur = useCallback(() => setPlace(undefined), []);
  const onKeyDown = useCallback(
    (event: KeyboardEvent) => {
      const step = stepOfKey(event.key);
      const from = placeIn(event.target);
      if (step === undefined || from === undefined) {
        return;
      }
      let to = from + step;
      while (to >= 0 && to < items.count && items.at(to).kind === 'group') {
        to += step;
      }
      const link = linkAt(container.current, to);
      if (link) {
        event.preventDefault();
        link.focus({ preventScroll: true });
        link.scrollIntoView?.({ block: 'nearest' });
      }
    },
    [container, items],
  );

  return { place, handlers: { onFocus, onBlur, onKeyDown } };
}
