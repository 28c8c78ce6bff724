import { isContainedIn } from './isContainedIn';

describe('isContainedIn', () => {
  it.each([
    [{ a: 1 }, { a: 1, b: 2 }],
    [{ a: [{ b: 1 }] }, { a: [{ b: 1, c: 2 }, { d: 3 }] }],
    [
      { a: '', b: 0, c: false, d: {}, e: [] },
      { a: 'x', d: { f: 1 }, e: [1] },
    ],
    [undefined, { a: 1 }],
  ])('finds %j in %j', (a, b) => {
    expect(isContainedIn(a, b)).toBe(true);
  });

  it.each([
    [{ a: 1, b: 2 }, { a: 1 }],
    [{ a: [1, 2] }, { a: [2, 1] }],
    [{ a: [1, 2] }, { a: [1] }],
    [{ a: { b: 1 } }, { a: 1 }],
  ])('does not find %j in %j', (a, b) => {
    expect(isContainedIn(a, b)).toBe(false);
  });
});
