import * as fc from 'fast-check';
import { niceTicks } from './niceTicks';

it.each([
  { range: [0, 1], parts: 4, ticks: [0, 0.25, 0.5, 0.75, 1] },
  { range: [0.94, 1], parts: 3, ticks: [0.94, 0.96, 0.98, 1] },
  { range: [180, 360], parts: 2, ticks: [100, 200, 300, 400] },
  { range: [-3, 3], parts: 2, ticks: [-5, 0, 5] },
  {
    range: [0.0001, 0.0004],
    parts: 3,
    ticks: [0.0001, 0.0002, 0.0003, 0.0004],
  },
])('cuts $range into about $parts parts: $ticks', ({ range, parts, ticks }) => {
  expect(niceTicks(range[0], range[1], parts)).toEqual(ticks);
});

it('covers every range with few lines in order', () => {
  const number = fc.double({ min: -1e9, max: 1e9, noNaN: true });
  fc.assert(
    fc.property(number, number, fc.integer({ min: 1, max: 6 }), (a, b, n) => {
      const [low, high] = [Math.min(a, b), Math.max(a, b)];
      fc.pre(high - low > 1e-3);
      const ticks = niceTicks(low, high, n);
      const slack = (high - low) * 1e-6;

      expect(ticks[0]).toBeLessThanOrEqual(low + slack);
      expect(ticks[ticks.length - 1]).toBeGreaterThanOrEqual(high - slack);
      expect(ticks.length).toBeLessThanOrEqual(n + 3);
      expect([...ticks].sort((x, y) => x - y)).toEqual(ticks);
    }),
  );
});

it.each([
  [1, 1],
  [2, 1],
  [NaN, 1],
  [0, Infinity],
])('has none from %p to %p', (low, high) => {
  expect(() => niceTicks(low, high, 4)).toThrow(RangeError);
});
