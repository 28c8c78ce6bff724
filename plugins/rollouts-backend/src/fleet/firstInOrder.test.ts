import fc from 'fast-check';
import { firstInOrder } from './firstInOrder';

it('is the beginning of what sorting gives, with equals in the order in which they came', () => {
  const compare = (left: { key: number }, right: { key: number }) =>
    left.key - right.key;

  fc.assert(
    fc.property(
      fc.array(fc.record({ key: fc.nat({ max: 20 }) }), { maxLength: 100 }),
      fc.nat({ max: 120 }),
      (items, count) => {
        const found = firstInOrder(items, count, compare);

        expect(found).toHaveLength(Math.min(count, items.length));
        [...items]
          .sort(compare)
          .slice(0, count)
          .forEach((item, index) => expect(found[index]).toBe(item));
      },
    ),
  );
});

it('holds most items only against the last of what is wanted', () => {
  const items = Array.from({ length: 10_000 }, (_, index) => index);
  const compare = jest.fn((left: number, right: number) => left - right);

  expect(firstInOrder(items, 3, compare)).toEqual([0, 1, 2]);
  expect(compare.mock.calls.length).toBeLessThan(11_000);
});
