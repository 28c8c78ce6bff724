import { matchedParts } from './matchedParts';

const highlight = (text: string) => ({
  preTag: '<b>',
  postTag: '</b>',
  fields: { text },
});

describe('where a term was found', () => {
  it('names the parts that hold it', () => {
    expect(
      matchedParts(
        highlight('checkout · ghcr.io/acme/<b>web</b>:1 · tier=<b>web</b>'),
        [],
      ),
    ).toEqual(['ghcr.io/acme/<b>web</b>:1', 'tier=<b>web</b>']);
  });

  it('leaves out what is to be read anyway', () => {
    expect(
      matchedParts(highlight('<b>checkout</b> · app=<b>checkout</b>'), [
        'checkout',
      ]),
    ).toEqual(['app=<b>checkout</b>']);
  });

  it('names three at most', () => {
    expect(
      matchedParts(highlight('<b>a</b> · <b>b</b> · <b>c</b> · <b>d</b>'), []),
    ).toHaveLength(3);
  });

  it('names none of an excerpt that is cut within a mark, or that is not there', () => {
    expect(matchedParts(highlight('checkout · <b>pay'), [])).toEqual([]);
    expect(matchedParts(undefined, [])).toEqual([]);
  });
});
