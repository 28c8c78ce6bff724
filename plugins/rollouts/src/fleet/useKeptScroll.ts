import { RefObject, useLayoutEffect } from 'react';
import { useLocation, useNavigationType } from 'react-router-dom';
import { offsetOf, scrollByOffset } from './scrolling';

/** How far each entry of the history was scrolled; the oldest are forgotten. */
const kept = new Map<string, number>();
const mostKept = 50;

function keep(key: string, offset: number) {
  kept.delete(key);
  kept.set(key, offset);
  const [oldest] = kept.keys();
  if (kept.size > mostKept && oldest !== undefined) {
    kept.delete(oldest);
  }
}

/**
 * Who goes back or forward to a page finds it scrolled as it was. A browser cannot see to that by
 * itself, since the lines come from the backend after it has tried.
 */
export function useKeptScroll(container: RefObject<HTMLElement>): void {
  const { key } = useLocation();
  const isReturn = useNavigationType() === 'POP';
  useLayoutEffect(() => {
    const element = container.current;
    const offset = kept.get(key);
    if (element && isReturn && offset !== undefined) {
      scrollByOffset(element, offset);
    }
  }, [container, key, isReturn]);
  // Before the page goes, since it is scrolled to its top when there is nothing left of it.
  useLayoutEffect(() => {
    const note = () => {
      if (container.current) {
        keep(key, offsetOf(container.current));
      }
    };
    const options = { capture: true, passive: true };
    document.addEventListener('scroll', note, options);
    return () => document.removeEventListener('scroll', note, options);
  }, [container, key]);
}
