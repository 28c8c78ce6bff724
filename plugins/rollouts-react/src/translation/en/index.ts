import { phase } from './phase';

/** Every text in English; the other languages have the same keys, or do not compile. */
export const english = { ...phase } as const;
