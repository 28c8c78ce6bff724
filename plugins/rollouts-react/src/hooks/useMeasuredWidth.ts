import { RefCallback, useCallback, useRef, useState } from 'react';

/**
 * The width of an element in px, kept up to date; `fallback` until it was measured, and where the
 * browser cannot tell.
 *
 * @public
 */
export function useMeasuredWidth(
  fallback: number,
): [RefCallback<HTMLElement>, number] {
  const [width, setWidth] = useState(fallback);
  const observer = useRef<ResizeObserver>();
  const ref = useCallback((element: HTMLElement | null) => {
    observer.current?.disconnect();
    observer.current = undefined;
    if (!element || typeof ResizeObserver === 'undefined') {
      return;
    }
    observer.current = new ResizeObserver(([entry]) => {
      const measured = Math.floor(entry.contentRect.width);
      if (measured > 0) {
        setWidth(measured);
      }
    });
    observer.current.observe(element);
  }, []);
  return [ref, width];
}
