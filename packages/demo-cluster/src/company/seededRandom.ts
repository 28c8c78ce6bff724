/** Gives the next number of a sequence, from 0 up to but without 1. */
export type Random = () => number;

/** Numbers that look like chance and are the same for the same seed (mulberry32). */
export function seededRandom(seed: number): Random {
  /* eslint-disable no-bitwise -- mixing bits is what it does */
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  /* eslint-enable no-bitwise */
}

/** One of the items, each as likely as the others; the list must not be empty. */
export function pickOne<T>(items: readonly T[], random: Random): T {
  return items[Math.floor(random() * items.length)];
}
