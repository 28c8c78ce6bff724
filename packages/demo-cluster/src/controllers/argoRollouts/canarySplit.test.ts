import fc from 'fast-check';
import { closestSplit, surgeLimit, unavailabilityLimit } from './canarySplit';

describe('closestSplit', () => {
  it.each([
    [3, 10, 3, 1],
    [3, 34, 2, 1],
    [6, 34, 4, 2],
    [2, 34, 2, 1],
    [2, 66, 1, 2],
    [2, 80, 1, 2],
    [2, 50, 1, 1],
    [5, 40, 3, 2],
    [4, 10, 4, 1],
  ])(
    'splits %i replicas at %i %% into %i stable and %i canary, as the real controller did',
    (...[replicas, weight, stable, canary]) => {
      const surge = surgeLimit('25%', replicas);

      expect(closestSplit(replicas, weight, surge)).toEqual({ stable, canary });
    },
  );

  it('gives a single replica that may not surge to the nearer side', () => {
    expect(closestSplit(1, 20, 0)).toEqual({ canary: 0, stable: 1 });
    expect(closestSplit(1, 80, 0)).toEqual({ canary: 1, stable: 0 });
  });

  it('has no canary where rounding leaves no choice', () => {
    expect(closestSplit(2, 75, 0)).toEqual({ canary: 0, stable: 2 });
  });

  it('keeps the sum at the number of replicas, or one above it where that is allowed', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 500 }),
        fc.integer({ min: 0, max: 100 }),
        fc.integer({ min: 0, max: 10 }),
        (replicas, weight, maxSurge) => {
          const { canary, stable } = closestSplit(replicas, weight, maxSurge);

          const allowed =
            maxSurge > 0 && replicas > 0
              ? [replicas, replicas + 1]
              : [replicas];
          expect(allowed).toContain(canary + stable);
          expect(canary).toBeGreaterThanOrEqual(0);
          expect(stable).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });

  it('keeps a pod on both sides at every weight between the extremes', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 500 }),
        fc.integer({ min: 1, max: 99 }),
        (replicas, weight) => {
          const { canary, stable } = closestSplit(replicas, weight, 1);

          expect(canary).toBeGreaterThan(0);
          expect(stable).toBeGreaterThan(0);
        },
      ),
    );
  });

  it('gives everything to one side at the extremes', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 500 }),
        fc.integer({ min: 0, max: 10 }),
        (replicas, maxSurge) => {
          expect(closestSplit(replicas, 100, maxSurge)).toEqual({
            canary: replicas,
            stable: 0,
          });
          expect(closestSplit(replicas, 0, maxSurge)).toEqual({
            canary: 0,
            stable: replicas,
          });
        },
      ),
    );
  });
});

describe('unavailabilityLimit', () => {
  it('rounds down, but lets one pod go where no surge is allowed either', () => {
    const quarter = { maxSurge: '25%', maxUnavailable: '25%' };

    expect(unavailabilityLimit(quarter, 3)).toBe(0);
    expect(unavailabilityLimit(quarter, 4)).toBe(1);
    expect(unavailabilityLimit({ maxSurge: 0, maxUnavailable: '25%' }, 3)).toBe(
      1,
    );
  });
});
