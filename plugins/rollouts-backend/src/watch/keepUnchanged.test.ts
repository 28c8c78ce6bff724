import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { keepUnchanged } from './keepUnchanged';

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach(frozen);
    Object.freeze(value);
  }
  return value;
}

describe('keepUnchanged', () => {
  it('keeps what says the same, and takes what is new', () => {
    const previous = frozen({
      metadata: { name: 'web', labels: { team: 'a' } },
      spec: { replicas: 3, containers: [{ image: 'web:v1' }] },
    });
    const next = frozen({
      metadata: { name: 'web', labels: { team: 'b' } },
      spec: { containers: [{ image: 'web:v1' }], replicas: 3 },
    });

    const kept = keepUnchanged(previous, next);

    expect(kept).toEqual(next);
    expect(kept.spec).toBe(previous.spec);
    expect(kept.metadata).toBe(next.metadata);
  });

  it('keeps the elements of a list that became longer', () => {
    const previous = frozen([{ value: 1 }, { value: 2 }]);

    const kept = keepUnchanged(
      previous,
      frozen([{ value: 1 }, { value: 2 }, { value: 3 }]),
    );

    expect(kept).toEqual([{ value: 1 }, { value: 2 }, { value: 3 }]);
    expect(kept[1]).toBe(previous[1]);
  });

  it('says always the same as what is new, and is the former one just when both are equal', () => {
    const { value } = fc.letrec(tie => ({
      value: fc.oneof(
        { maxDepth: 3, depthSize: 'small' },
        fc.constantFrom<unknown>(null, undefined, 0, Number.NaN, '', 'x', true),
        fc.array(tie('value'), { maxLength: 2 }),
        fc.dictionary(
          fc.constantFrom('a', 'b', 'constructor', '__proto__'),
          tie('value'),
          { noNullPrototype: true, maxKeys: 3 },
        ),
      ),
    }));
    fc.assert(
      fc.property(value, value, (previous, next) => {
        const kept = keepUnchanged(frozen(previous), frozen(next));

        expect(isDeepStrictEqual(kept, next)).toBe(true);
        expect(Object.is(kept, previous)).toBe(
          isDeepStrictEqual(previous, next),
        );
      }),
      { numRuns: 1_000 },
    );
  });
});
