/** The value at a dotted path such as `.spec.replicas` or `status.selector`. */
export function readPath(value: unknown, path: string): unknown {
  return path
    .split('.')
    .filter(Boolean)
    .reduce<unknown>(
      (at, key) =>
        typeof at === 'object' && at !== null
          ? (at as Record<string, unknown>)[key]
          : undefined,
      value,
    );
}

/** A copy of the object with the value at a dotted path replaced; objects on the way are created. */
export function withPath<T extends object>(
  object: T,
  path: string,
  value: unknown,
): T {
  const [key, ...rest] = path.split('.').filter(Boolean);
  const record = object as Record<string, unknown>;
  const inner = record[key];
  return {
    ...object,
    [key]:
      rest.length === 0
        ? value
        : withPath(
            typeof inner === 'object' && inner !== null ? inner : {},
            rest.join('.'),
            value,
          ),
  };
}
