import { isSameData } from './isSameData';

it.each([
  ['a', 'a'],
  [undefined, undefined],
  [
    { lead: 'Paused', rest: undefined },
    { lead: 'Paused', rest: undefined },
  ],
  [[{ at: ['b'] }], [{ at: ['b'] }]],
])('takes %j and %j for the same', (one, other) => {
  expect(isSameData(one, other)).toBe(true);
});

it.each([
  ['a', 'b'],
  [undefined, null],
  [{ lead: 'Paused' }, { lead: 'Paused', rest: '' }],
  [{ lead: undefined }, { rest: undefined }],
  [[{ at: ['b'] }], [{ at: ['c'] }]],
  [{}, null],
])('tells %j from %j', (one, other) => {
  expect(isSameData(one, other)).toBe(false);
});
