import { isOlderResourceVersion } from './resourceVersions';

describe('isOlderResourceVersion', () => {
  it.each([
    ['9', '10', true],
    ['10', '9', false],
    ['10', '10', false],
    ['18446744073709551614', '18446744073709551615', true],
    ['abc', '10', false],
    ['', '10', false],
  ])('%s is older than %s: %s', (version, than, expected) => {
    expect(isOlderResourceVersion(version, than)).toBe(expected);
  });
});
