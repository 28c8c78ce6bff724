import fc from 'fast-check';
import { ConditionError, evaluateCondition } from './evaluateCondition';

/** The type of the value, or of what was thrown. */
function outcomeOf(condition: string, result: unknown): string {
  try {
    return typeof evaluateCondition(condition, result);
  } catch (error) {
    return (error as Error).constructor.name;
  }
}

describe('evaluateCondition', () => {
  it.each<[string, unknown, boolean]>([
    ['result[0] >= 0.95', [0.95], true],
    ['result[0] >= 0.95', [0.5], false],
    ['result[0] >= 0.95', [NaN], false],
    ['isNaN(result[0]) || result[0] >= 0.95', [NaN], true],
    ['len(result) == 0 || result[0] >= 0.95', [], true],
    ['len(result) > 0 and result[0] < 2 and not (result[0] < 1)', [1.5], true],
    ['result[0] > 1 ? result[0] < 3 : result[0] < -1', [2], true],
    ['default(result, 0) == 0', null, true],
    ['result.ok && result.count in [1, 2, 3]', { ok: true, count: 2 }, true],
    ['result == "approved"', 'approved', true],
    ['result startsWith "app" and result contains "prov"', 'approved', true],
    ['asInt(result) == 3 && asFloat(result) > 3', '3.5', true],
    ['-result[0] + 2 * 3 - 4 / 2 == 3', [1], true],
    ['isInf(result[0])', [Infinity], true],
    ['result[-1] == 9', [1, 9], true],
  ])('%s over %j is %s', (condition, result, expected) => {
    expect(evaluateCondition(condition, result)).toBe(expected);
  });

  it.each<[string, unknown, string]>([
    ['result[0] >= 0.95', [], 'reflect: slice index out of range'],
    [
      'result.value > 1',
      [1],
      'array elements can only be selected using an integer (got string)',
    ],
    ['result[0]', [1], 'expected bool, but got float64'],
    ['result[0] >= "high"', [1], 'mismatched types float64 and string'],
    ['result >=', [1], 'Expected expression'],
    ['all(result, {# > 1})', [1], ''],
    ['constructor.constructor("x")', [1], 'unknown name'],
    ['result.constructor == nil && frob(result)', {}, 'unknown name frob'],
    ['result[0] && true', [1], 'expected bool, but got float64'],
  ])('%s over %j cannot be told', (condition, result, words) => {
    expect(() => evaluateCondition(condition, result)).toThrow(ConditionError);
    expect(() => evaluateCondition(condition, result)).toThrow(words);
  });

  it('never throws anything but a ConditionError, whatever it is given', () => {
    fc.assert(
      fc.property(fc.string(), fc.anything(), (condition, result) => {
        expect(outcomeOf(condition, result)).toMatch(
          /^(boolean|ConditionError)$/,
        );
      }),
    );
  });
});
