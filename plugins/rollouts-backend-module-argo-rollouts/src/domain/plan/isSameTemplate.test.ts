import { JsonObject, JsonValue } from '@backstage/types';
import fc from 'fast-check';
import { isSameTemplate } from './isSameTemplate';

describe('isSameTemplate', () => {
  it('does not mind the order of keys and what is empty', () => {
    expect(
      isSameTemplate(
        { metadata: { labels: {} }, spec: { a: 1, b: [{ c: 2 }] } },
        { spec: { b: [{ c: 2, d: null }], a: 1 } },
      ),
    ).toBe(true);
  });

  it('minds values, and the order of lists', () => {
    expect(isSameTemplate({ a: [1, 2] }, { a: [2, 1] })).toBe(false);
    expect(isSameTemplate({ a: 0 }, {})).toBe(false);
    expect(isSameTemplate({ a: 'x' }, { a: 'y' })).toBe(false);
  });

  it('minds labels that are called as what every object inherits', () => {
    expect(isSameTemplate({ constructor: 'x' }, {})).toBe(false);
    expect(isSameTemplate({}, JSON.parse('{"__proto__":"x"}'))).toBe(false);
  });

  it('compares as texts do in which keys are sorted and what is empty is left out', () => {
    const { object } = fc.letrec<{ value: JsonValue; object: JsonObject }>(
      tie => ({
        object: fc.dictionary(fc.constantFrom('a', 'b', 'c'), tie('value')),
        value: fc.oneof(
          { maxDepth: 3, depthSize: 'small' },
          fc.constantFrom(
            null,
            0,
            1,
            '',
            'x',
            false,
          ) as fc.Arbitrary<JsonValue>,
          fc.array(tie('value'), { maxLength: 2 }),
          tie('object'),
        ),
      }),
    );
    fc.assert(
      fc.property(object, object, (a, b) => {
        expect(isSameTemplate(a, b)).toBe(textOf(a) === textOf(b));
      }),
      { numRuns: 1_000 },
    );
  });
});

function textOf(value: JsonValue | undefined): string {
  return JSON.stringify(sortedWithoutEmpty(value)) ?? '';
}

function sortedWithoutEmpty(
  value: JsonValue | undefined,
): JsonValue | undefined {
  if (Array.isArray(value)) {
    return value.length === 0
      ? undefined
      : value.map(item => sortedWithoutEmpty(item) ?? null);
  }
  if (typeof value !== 'object' || value === null) {
    return value ?? undefined;
  }
  const entries = Object.keys(value)
    .sort()
    .map(key => [key, sortedWithoutEmpty(value[key])] as const)
    .filter(([, inner]) => inner !== undefined);
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}
