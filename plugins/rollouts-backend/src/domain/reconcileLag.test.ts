import fc from 'fast-check';
import { LagSample, patienceMs, withSample } from './reconcileLag';

const now = new Date('2026-03-01T12:00:00Z');
const minuteMs = 60_000;

/** Reactions of just now that took so long. */
function recent(...lags: number[]): LagSample[] {
  return lags.map(lagMs => ({ lagMs, at: now.getTime() }));
}

function times(count: number, lagMs: number): number[] {
  return Array.from({ length: count }, () => lagMs);
}

it('is what is usual where nothing was seen yet', () => {
  expect(patienceMs([], now)).toBe(5_000);
});

it.each([
  ['a quick controller, never less than 3 s', times(10, 20), 3_000],
  ['a controller of 4 s, twice that', times(10, 4_000), 8_000],
  ['a controller of a minute, never more than 30 s', times(10, 60_000), 30_000],
  ['few reactions, never less than is usual', times(2, 20), 5_000],
  ['few slow reactions, at once', times(2, 8_000), 16_000],
  ['one reaction out of many that was late', [...times(19, 20), 60_000], 3_000],
  ['two of ten that were late', [...times(8, 20), 9_000, 9_000], 18_000],
])('is, with %s', (_, lags, expected) => {
  expect(patienceMs(recent(...lags), now)).toBe(expected);
});

it('forgets by and by that a controller was slow', () => {
  const slow = times(10, 12_000).map(lagMs => ({
    lagMs,
    at: now.getTime() - 60 * minuteMs,
  }));

  expect(patienceMs(slow, now)).toBe(24_000);
  expect(patienceMs([...slow, ...recent(...times(10, 20))], now)).toBe(3_000);
});

it('goes back to what is usual when nothing was seen for long', () => {
  const quick = times(10, 20).map(lagMs => ({
    lagMs,
    at: now.getTime() - 60 * minuteMs,
  }));

  expect(patienceMs(quick, now)).toBe(5_000);
});

it('keeps no more samples than are needed, and none of a controller that was away', () => {
  const many = recent(...times(64, 20));
  const next = { lagMs: 50, at: now.getTime() };

  expect(withSample(many, next)).toHaveLength(64);
  expect(withSample(many, next).at(-1)).toEqual(next);
  expect(withSample([], { ...next, lagMs: 2 * minuteMs + 1 })).toEqual([]);
  expect(withSample([], { ...next, lagMs: -1 })).toEqual([]);
  expect(withSample([], { ...next, lagMs: NaN })).toEqual([]);
});

it('is within its bounds, and never shorter for slower reactions', () => {
  const aLag = fc.integer({ min: 0, max: 120_000 });

  fc.assert(
    fc.property(fc.array(aLag), fc.nat(60_000), (lags, more) => {
      const patience = patienceMs(recent(...lags), now);
      const slower = patienceMs(recent(...lags.map(lag => lag + more)), now);

      expect(patience).toBeGreaterThanOrEqual(3_000);
      expect(patience).toBeLessThanOrEqual(30_000);
      expect(slower).toBeGreaterThanOrEqual(patience);
    }),
  );
});
