import fc from 'fast-check';
import { backoffMs } from './backoff';

const range = { firstMs: 250, maxMs: 10_000 };

describe('backoffMs', () => {
  it('doubles from failure to failure, up to the longest wait', () => {
    const waits = [1, 2, 3, 4, 5, 6, 7, 8].map(n => backoffMs(n, 1, range));

    expect(waits).toEqual([250, 500, 1000, 2000, 4000, 8000, 10_000, 10_000]);
  });

  it('is never shorter than half of that, nor longer than the longest', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 10_000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (attempt, random) => {
          const wait = backoffMs(attempt, random, range);

          expect(wait).toBeGreaterThanOrEqual(backoffMs(attempt, 0, range));
          expect(wait).toBeLessThanOrEqual(range.maxMs);
          expect(wait).toBeGreaterThanOrEqual(range.firstMs / 2);
        },
      ),
    );
  });
});
