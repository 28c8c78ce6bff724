import { MetricThreshold } from '@progressive-delivery/backstage-plugin-rollouts-common';

/** A side of a limit on which a measurement is bad. */
export interface FailingZone {
  /** Where the limit is. */
  edge: number;
  side: 'below' | 'above';
  /** What a measurement there is: one that fails, or one that only does not succeed. */
  verdict: 'fails' | 'does not succeed';
}

const opposite = { below: 'above', above: 'below' } as const;

/**
 * The sides on which a measurement is bad. A limit on a single value, such as `== 0`, has no side.
 *
 * Where there are conditions of both sorts, not to succeed is not yet to fail: what meets neither
 * is inconclusive. With one alone, it is the other's opposite.
 */
export function failingZones(
  thresholds: readonly MetricThreshold[],
): FailingZone[] {
  const hasBoth =
    thresholds.some(({ of }) => of === 'success') &&
    thresholds.some(({ of }) => of === 'failure');
  return thresholds.flatMap(({ of, operator, value }) => {
    const good = sideOf(operator);
    if (good === undefined) {
      return [];
    }
    return {
      edge: value,
      side: of === 'failure' ? good : opposite[good],
      verdict: of === 'success' && hasBoth ? 'does not succeed' : 'fails',
    } as const;
  });
}

/** Where the condition holds. */
function sideOf(
  operator: MetricThreshold['operator'],
): FailingZone['side'] | undefined {
  switch (operator) {
    case '>':
    case '>=':
      return 'above';
    case '<':
    case '<=':
      return 'below';
    default:
      return undefined;
  }
}
