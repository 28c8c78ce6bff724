import { matchesLabels } from './matchesLabels';

describe('matchesLabels', () => {
  const labels = { app: 'web', tier: 'front' };

  it.each([
    [{}, true],
    [{ matchLabels: { app: 'web' } }, true],
    [{ matchLabels: { app: 'web', tier: 'back' } }, false],
    [{ matchExpressions: [{ key: 'tier', operator: 'Exists' }] }, true],
    [{ matchExpressions: [{ key: 'tier', operator: 'DoesNotExist' }] }, false],
    [
      {
        matchExpressions: [{ key: 'tier', operator: 'In', values: ['front'] }],
      },
      true,
    ],
    [
      {
        matchExpressions: [
          { key: 'zone', operator: 'NotIn', values: ['a', 'b'] },
        ],
      },
      true,
    ],
    [{ matchExpressions: [{ key: 'app', operator: 'Like' }] }, false],
  ])('%j: %s', (selector, expected) => {
    expect(matchesLabels(selector, labels)).toBe(expected);
  });
});
