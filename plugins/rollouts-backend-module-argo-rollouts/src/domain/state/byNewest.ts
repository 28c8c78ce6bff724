/** `web-1.10` comes after `web-1.9`. Made once, for that takes longer than to compare. */
const { compare: compareNames } = new Intl.Collator('en', { numeric: true });

/** Order by creation, newest first; objects of the same second by name, last first. */
export function byNewest(
  a: { name: string; createdAt?: string },
  b: { name: string; createdAt?: string },
): number {
  return (
    millisecondsOf(b.createdAt) - millisecondsOf(a.createdAt) ||
    compareNames(b.name, a.name)
  );
}

function millisecondsOf(time: string | undefined): number {
  return time === undefined ? 0 : Date.parse(time);
}
