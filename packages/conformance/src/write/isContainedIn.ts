/**
 * Does the second value have everything that the first has? So the plugin compares templates: what
 * is empty in the first asks for nothing, and lists are compared from their beginning.
 */
export function isContainedIn(a: unknown, b: unknown): boolean {
  if (isUnset(a)) return true;
  if (Array.isArray(a)) {
    return (
      Array.isArray(b) &&
      a.every((item, index) => isContainedIn(item, b[index]))
    );
  }
  if (typeof a !== 'object' || a === null) return a === b;
  return (
    typeof b === 'object' &&
    b !== null &&
    Object.entries(a).every(([key, inner]) =>
      isContainedIn(inner, (b as Record<string, unknown>)[key]),
    )
  );
}

function isUnset(value: unknown): boolean {
  return (
    value === undefined ||
    value === null ||
    value === '' ||
    value === 0 ||
    value === false
  );
}
