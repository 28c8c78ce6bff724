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

/** `web-1.10` comes after `web-1.9`. */
function compareNames(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}

function millisecondsOf(time: string | undefined): number {
  return time === undefined ? 0 : Date.parse(time);
}
