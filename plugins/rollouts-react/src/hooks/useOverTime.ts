import { useEffect, useReducer, useRef } from 'react';
import { isSameData } from '../domain/isSameData';
import { sharedClock } from './sharedClock';

/**
 * What is read off the clock, renewed every second. The component is rendered again only when
 * that has become something else: what is told in minutes costs one rendering a minute.
 *
 * @param read - must be pure, and return plain data
 * @public
 */
export function useOverTime<T>(read: (now: Date) => T): T {
  const [, renderAgain] = useReducer((count: number) => count + 1, 0);
  const value = read(new Date());
  const shown = useRef({ read, value });

  useEffect(() => {
    shown.current = { read, value };
  });
  useEffect(
    () =>
      sharedClock.subscribe(() => {
        const { read: readAgain, value: before } = shown.current;
        if (!isSameData(readAgain(new Date()), before)) {
          renderAgain();
        }
      }),
    [],
  );

  return value;
}
