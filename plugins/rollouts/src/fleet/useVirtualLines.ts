import {
  defaultRangeExtractor,
  Range,
  useVirtualizer,
  Virtualizer,
} from '@tanstack/react-virtual';
import { RefObject, useCallback } from 'react';
import { offsetOf, scrollByOffset } from './scrolling';
import { useKeptScroll } from './useKeptScroll';

type Lines = Virtualizer<HTMLElement, HTMLElement>;

const restMs = 150;
/** Lines above and below the window that are there already. */
const overscan = 8;

/**
 * Whatever scrolls: the page, or a part of it that the element is in. That depends on the portal
 * and on where in it the fleet is shown.
 */
function observeOffset(
  { scrollElement }: Lines,
  onOffset: (offset: number, isScrolling: boolean) => void,
) {
  if (!scrollElement) {
    return undefined;
  }
  let timer: ReturnType<typeof setTimeout>;
  const tell = () => {
    onOffset(offsetOf(scrollElement), true);
    clearTimeout(timer);
    timer = setTimeout(() => onOffset(offsetOf(scrollElement), false), restMs);
  };
  onOffset(offsetOf(scrollElement), false);
  const options = { capture: true, passive: true };
  document.addEventListener('scroll', tell, options);
  window.addEventListener('resize', tell, options);
  return () => {
    clearTimeout(timer);
    document.removeEventListener('scroll', tell, options);
    window.removeEventListener('resize', tell, options);
  };
}

function observeWindow(
  _lines: Lines,
  onRect: (rect: { width: number; height: number }) => void,
) {
  const tell = () =>
    onRect({ width: window.innerWidth, height: window.innerHeight });
  tell();
  window.addEventListener('resize', tell, { passive: true });
  return () => window.removeEventListener('resize', tell);
}

function scrollTo(
  offset: number,
  { adjustments = 0 }: { adjustments?: number },
  { scrollElement }: Lines,
) {
  if (scrollElement) {
    scrollByOffset(scrollElement, offset + adjustments);
  }
}

interface VirtualLinesOptions {
  /** The element that has the lines, from its upper edge on. */
  container: RefObject<HTMLElement>;
  count: number;
  /** Height of a line until it was measured. */
  estimate(place: number): number;
  /** Place of a line that stays even out of view, because it has the focus. */
  keep?: number;
}

/** Which of many lines are in view, in whatever scrolls around them. */
export function useVirtualLines(options: VirtualLinesOptions): Lines {
  const { container, count, estimate, keep } = options;
  useKeptScroll(container);
  const rangeExtractor = useCallback(
    (range: Range) => {
      const places = defaultRangeExtractor(range);
      return keep === undefined || keep >= count || places.includes(keep)
        ? places
        : [...places, keep].sort((one, other) => one - other);
    },
    [keep, count],
  );
  return useVirtualizer<HTMLElement, HTMLElement>({
    count,
    getScrollElement: () => container.current,
    estimateSize: estimate,
    overscan,
    rangeExtractor,
    observeElementOffset: observeOffset,
    observeElementRect: observeWindow,
    scrollToFn: scrollTo,
    initialRect: { width: window.innerWidth, height: window.innerHeight },
  });
}
