import { useState } from 'react';

let lastNumber = 0;

/** An id for an element of this instance. React's own `useId` is not there before React 18. */
export function useElementId(): string {
  const [id] = useState(() => {
    lastNumber += 1;
    return `rollouts-${lastNumber}`;
  });
  return id;
}
