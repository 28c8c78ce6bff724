/**
 * The same as `next`, with the parts of `previous` wherever they say the same; `previous` itself
 * when nothing has changed. What arrives every second and hardly differs is then kept once, and
 * does not grow old in memory.
 */
export function keepUnchanged<T>(previous: unknown, next: T): T {
  if (previous === next || !isContainer(previous) || !isContainer(next)) {
    return next;
  }
  if (Array.isArray(previous) || Array.isArray(next)) {
    return Array.isArray(previous) && Array.isArray(next)
      ? (keepItems(previous, next) as T)
      : next;
  }
  return keepEntries(previous, next) as T;
}

function keepItems(
  previous: readonly unknown[],
  next: readonly unknown[],
): readonly unknown[] {
  const kept = next.map((item, index) => keepUnchanged(previous[index], item));
  return kept.length === previous.length &&
    kept.every((item, index) => Object.is(item, previous[index]))
    ? previous
    : kept;
}

function keepEntries(previous: object, next: object): object {
  const keys = Object.keys(next);
  let isSame = keys.length === Object.keys(previous).length;
  let kept = next;
  for (const key of keys) {
    const isKnown = Object.hasOwn(previous, key);
    const before: unknown = isKnown ? Reflect.get(previous, key) : undefined;
    const value: unknown = Reflect.get(next, key);
    const part = keepUnchanged(before, value);
    isSame &&= isKnown && Object.is(part, before);
    if (part !== value) {
      kept = kept === next ? { ...next } : kept;
      Reflect.set(kept, key, part);
    }
  }
  return isSame ? previous : kept;
}

function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
