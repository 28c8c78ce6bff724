import fc from 'fast-check';
import { EventJournal } from './EventJournal';

it('tells what came after a number', () => {
  const journal = new EventJournal<string>({ capacity: 10 });

  ['a', 'b', 'c'].forEach(event => journal.append(event));

  expect(journal.lastNumber).toBe(3);
  expect(journal.after(1)).toEqual([
    { number: 2, event: 'b' },
    { number: 3, event: 'c' },
  ]);
  expect(journal.after(3)).toEqual([]);
});

it('does not know of a number that never was', () => {
  const journal = new EventJournal<string>({ capacity: 10 });

  expect(journal.after(0)).toEqual([]);
  expect(journal.after(1)).toBeUndefined();
});

it('tells everything after a number, or that it cannot', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 5 }),
      fc.nat(20),
      fc.nat(20),
      (capacity, count, after) => {
        const journal = new EventJournal<number>({ capacity });
        const all = Array.from({ length: count }, (_, index) => index + 1);
        all.forEach(event => journal.append(event));

        const missed = journal.after(after);

        const isKnown = after <= count && after >= count - capacity;
        expect(missed?.map(({ event }) => event)).toEqual(
          isKnown ? all.slice(after) : undefined,
        );
      },
    ),
  );
});
