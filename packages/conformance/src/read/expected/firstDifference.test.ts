import { firstDifference } from './firstDifference';

describe('firstDifference', () => {
  it('finds nothing in what is equal', () => {
    expect(
      firstDifference({ a: [1, { b: 'c' }] }, { a: [1, { b: 'c' }] }),
    ).toBe(undefined);
  });

  it.each([
    [{ a: [1, 2] }, { a: [1, 3] }, ['a.1', '2', '3']],
    [{ a: [1, 2] }, { a: [1] }, ['a.1', '2', '(none)']],
    [{ a: {} }, { a: { b: null } }, ['a.b', '(none)', 'null']],
    [undefined, { a: 1 }, ['view', '(none)', '{"a":1}']],
    [{ a: [] }, { a: {} }, ['a', '[]', '{}']],
  ])('of %j and %j is at the place', (shown, wanted, difference) => {
    const found = firstDifference(shown, wanted);

    expect([found?.path, found?.shown, found?.expected]).toEqual(difference);
  });
});
