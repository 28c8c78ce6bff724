import { agreesApartFromRedaction } from './agreesApartFromRedaction';

describe('agreesApartFromRedaction', () => {
  it.each([
    ['CanaryPauseStep', 'CanaryPauseStep', true],
    ['CanaryPauseStep', 'CanaryPauseStep too', false],
    ['token=[hidden]', 'token=abc', true],
    ['token=[hidden] at 5', 'token=abc at 5', true],
    ['token=[hidden] at 5', 'token=abc at 6', false],
    ['token=[hidden] at 5', 'token=abc at 5 and 6', false],
    ['token=[hidden] at 5', 'token=a at 5 at 5', true],
    ['a [hidden] b [hidden]', 'a 1 b 2', true],
  ])('%j for %j: %s', (shown, original, isAgreed) => {
    expect(agreesApartFromRedaction(shown, original)).toBe(isAgreed);
  });
});
