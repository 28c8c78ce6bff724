/**
 * The same data without keys that have no value, as it would come back from JSON. What has none of
 * them is not copied.
 */
export function withoutUndefined<T>(value: T): T {
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  return (Array.isArray(value) ? ofItems(value) : ofEntries(value)) as T;
}

function ofItems(items: readonly unknown[]): readonly unknown[] {
  const kept = items.map(withoutUndefined);
  return kept.some((item, index) => item !== items[index]) ? kept : items;
}

function ofEntries(object: object): object {
  const kept: [string, unknown][] = [];
  let isSame = true;
  for (const [key, value] of Object.entries(object)) {
    const inner = withoutUndefined(value);
    isSame &&= inner === value && inner !== undefined;
    if (inner !== undefined) {
      kept.push([key, inner]);
    }
  }
  return isSame ? object : Object.fromEntries(kept);
}
