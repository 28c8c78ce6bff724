import { isDeepStrictEqual } from 'node:util';

interface Difference {
  /** Such as `steps.2.state`; `view` where one of them is missing as a whole. */
  path: string;
  shown: string;
  expected: string;
}

/** The first place where two values of JSON differ. */
export function firstDifference(
  shown: unknown,
  expected: unknown,
  path: readonly string[] = [],
): Difference | undefined {
  if (isDeepStrictEqual(shown, expected)) return undefined;
  if (isHolder(shown) && isHolder(expected)) {
    const keys = [
      ...new Set([...Object.keys(shown), ...Object.keys(expected)]),
    ];
    const inner = keys
      .map(key =>
        firstDifference(Reflect.get(shown, key), Reflect.get(expected, key), [
          ...path,
          key,
        ]),
      )
      .find(difference => difference !== undefined);
    if (inner) return inner;
  }
  return {
    path: path.join('.') || 'view',
    shown: describe(shown),
    expected: describe(expected),
  };
}

function isHolder(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function describe(value: unknown): string {
  return value === undefined ? '(none)' : JSON.stringify(value);
}
