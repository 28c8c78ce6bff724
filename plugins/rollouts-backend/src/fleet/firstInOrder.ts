/**
 * The first of the items in their order, just as sorting all of them would give them. Most items
 * only have to be held against the last one of a page.
 */
export function firstInOrder<T>(
  items: Iterable<T>,
  count: number,
  compare: (left: T, right: T) => number,
): T[] {
  const found: T[] = [];
  /** Whatever does not come before it is not wanted. */
  let last: T | undefined;
  for (const item of items) {
    if (last === undefined || compare(item, last) < 0) {
      found.push(item);
    }
    if (found.length === 2 * count && count > 0) {
      found.sort(compare).splice(count);
      last = found[count - 1];
    }
  }
  return found.sort(compare).slice(0, count);
}
