import { RefObject, useEffect, useRef, useState } from 'react';

/**
 * Scrolls a track sideways, and only the track, so that an entry of the list in it is in view
 * whenever another entry becomes the current one. Leaves the track alone otherwise: the user may
 * have scrolled it.
 */
export function useKeepInView(index: number): {
  trackRef: RefObject<HTMLDivElement>;
  /** Whether there is more than fits, so that the keyboard must be able to scroll it. */
  isScrollable: boolean;
} {
  const trackRef = useRef<HTMLDivElement>(null);
  const [isScrollable, setScrollable] = useState(false);

  useEffect(() => {
    const measure = () => {
      const track = trackRef.current;
      setScrollable(
        track !== null && track.scrollWidth > track.clientWidth + 1,
      );
    };
    measure();
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  });

  useEffect(() => {
    const track = trackRef.current;
    const entry = track?.querySelectorAll<HTMLElement>('ol > li')[index];
    if (!track || !entry) {
      return;
    }
    const middle = entry.offsetLeft + entry.offsetWidth / 2;
    track.scrollLeft = middle - track.clientWidth / 2;
  }, [index]);

  return { trackRef, isScrollable };
}
