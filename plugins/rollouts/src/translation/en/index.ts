import { fleet } from './fleet';

/** Every text in English; the other languages have the same keys, or do not compile. */
export const english = { ...fleet } as const;
