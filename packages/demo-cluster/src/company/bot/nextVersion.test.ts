import { seededRandom } from '../seededRandom';
import { isLater, nextVersion } from './nextVersion';

const aFix = () => 0.9;
const somethingNew = () => 0.1;

describe('nextVersion', () => {
  it('counts up the last number for a fix and the middle one for something new', () => {
    expect(nextVersion('v2.14.1', aFix)).toBe('v2.14.2');
    expect(nextVersion('v2.14.1', somethingNew)).toBe('v2.15.0');
  });

  it('drops the ending of a broken version', () => {
    expect(nextVersion('v2.14.1-bad', aFix)).toBe('v2.14.2');
  });

  it('begins anew after a tag that is no version', () => {
    expect(nextVersion('latest', aFix)).toBe('v1.0.0');
  });

  it('is always later than the version before', () => {
    const random = seededRandom(1);
    let tag = 'v1.9.9';

    for (let release = 0; release < 50; release++) {
      const next = nextVersion(tag, random);
      expect(isLater(next, tag)).toBe(true);
      tag = next;
    }
  });
});

describe('isLater', () => {
  it.each([
    ['v2.14.1', 'v2.14.0', true],
    ['v2.15.0', 'v2.14.9', true],
    ['v3.0.0', 'v2.99.99', true],
    ['v2.10.0', 'v2.9.0', true],
    ['v2.14.0', 'v2.14.0', false],
    ['v2.14.0', 'v2.14.0-bad', false],
    ['v2.14.0', 'v2.14.1', false],
    ['latest', 'v2.14.0', false],
    ['v2.14.0', 'latest', false],
  ])('compares %s with %s', (tag, other, expected) => {
    expect(isLater(tag, other)).toBe(expected);
  });
});
