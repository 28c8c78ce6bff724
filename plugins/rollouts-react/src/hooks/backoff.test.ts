import fc from 'fast-check';
import { backoff } from './backoff';

describe('backoff', () => {
  it.each([
    [0, 1000],
    [1, 1000],
    [2, 2000],
    [3, 4000],
    [6, 30_000],
    [1000, 30_000],
  ])('waits after %p failures for %p ms at most', (failures, ms) => {
    expect(backoff(failures, 1)).toBe(ms);
  });

  it('never waits for less than half of that', () => {
    fc.assert(
      fc.property(
        fc.nat(50),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (failures, random) => {
          const most = backoff(failures, 1);

          expect(backoff(failures, random)).toBeGreaterThanOrEqual(most / 2);
          expect(backoff(failures, random)).toBeLessThanOrEqual(most);
        },
      ),
    );
  });
});
