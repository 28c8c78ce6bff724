import fc from 'fast-check';
import { aFleetPage, aFleetRow, aRollout } from '../testUtils';
import { fleetWindowSize, initialFleetState } from './FleetState';
import { FleetChange, fleetRowAt, foldFleet } from './foldFleet';

/** A part of a fleet whose rollouts are called after the request and their place. */
function answer(
  request: number,
  { key = 'all', total = 200, first = 0, windows = 1 } = {},
): Extract<FleetChange, { type: 'page' }> {
  const offset = first * fleetWindowSize;
  const length = Math.max(
    0,
    Math.min(total - offset, windows * fleetWindowSize),
  );
  const rows = Array.from({ length }, (_, index) =>
    aFleetRow({
      rollout: aRollout({ ref: { name: `${request}-${offset + index}` } }),
    }),
  );
  return {
    type: 'page',
    key,
    request,
    page: aFleetPage(rows, { offset, total, version: String(request) }),
  };
}

const fold = (changes: readonly FleetChange[]) =>
  changes.reduce(foldFleet, initialFleetState);

const nameAt = (changes: readonly FleetChange[], index: number) =>
  fleetRowAt(fold(changes), index)?.rollout.ref.name;

const someAnswers = fc
  .array(
    fc.record({
      total: fc.integer({ min: 0, max: 220 }),
      first: fc.nat(3),
      windows: fc.integer({ min: 1, max: 2 }),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map(parts => parts.map((part, index) => answer(index + 1, part)));

describe('foldFleet', () => {
  it('keeps windows that were read apart from each other', () => {
    const changes = [answer(1), answer(2, { first: 3 })];

    expect(nameAt(changes, 0)).toBe('1-0');
    expect(nameAt(changes, 60)).toBeUndefined();
    expect(nameAt(changes, 199)).toBe('2-199');
  });

  it('shows the rows of a query until those of the next are there', () => {
    const before = [answer(1)];
    expect(nameAt(before, 3)).toBe('1-3');

    const after = [...before, answer(2, { key: 'mine', total: 2 })];

    expect(nameAt(after, 1)).toBe('2-1');
    expect(nameAt(after, 3)).toBeUndefined();
    expect(fold(after).answers).toBe('mine');
  });

  it('does not go back to a query whose answer was late', () => {
    const changes = [answer(2, { key: 'mine' }), answer(1, { key: 'all' })];

    expect(fold(changes).answers).toBe('mine');
    expect(nameAt(changes, 0)).toBe('2-0');
  });

  it('keeps what it knows when a request fails, and forgets the failure with the next answer', () => {
    const error = new Error('Failed to fetch');
    const failed: FleetChange[] = [
      answer(1),
      { type: 'failure', request: 2, error },
    ];
    expect(fold(failed).error).toBe(error);
    expect(nameAt(failed, 0)).toBe('1-0');

    expect(fold([...failed, answer(3)]).error).toBeUndefined();
  });

  it('shows at every place what the newest answer says of it, in whatever order answers come', () => {
    fc.assert(
      fc.property(
        someAnswers.chain(answers =>
          fc.tuple(
            fc.constant(answers),
            fc.shuffledSubarray(answers, { minLength: answers.length }),
          ),
        ),
        fc.nat(219),
        ([answers, arrived], index) => {
          const state = fold(arrived);
          const newest = answers[answers.length - 1];
          expect(state.facts?.total).toBe(newest.page.total);

          const name = fleetRowAt(state, index)?.rollout.ref.name;
          const place = Math.floor(index / fleetWindowSize);
          const told = answers.filter(
            ({ page }) =>
              page.offset / fleetWindowSize <= place &&
              index < page.offset + page.rows.length,
          );
          const latest = told[told.length - 1];
          const isKnown = name !== undefined;
          expect(!isKnown || name === `${latest.request}-${index}`).toBe(true);
          expect(!isKnown || index < newest.page.total).toBe(true);
          const isInNewest = newest === latest;
          expect(!isInNewest || isKnown).toBe(true);
        },
      ),
    );
  });
});
