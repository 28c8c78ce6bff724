import { Rollout } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { formatPercent } from './formatPercent';
import { percentOf } from './percentOf';
import { RolloutWords } from './RolloutWords';
import { newVersionOf } from './versions';

/** Percent of traffic on the new version: what is in force, else what is asked for. */
export function newVersionPercent(rollout: Rollout): number {
  const { traffic } = rollout;
  const split = traffic.actual ?? traffic.asked;
  return percentOf(split.canary, traffic);
}

function describeUsers(rollout: Rollout, words: RolloutWords): string {
  const percent = newVersionPercent(rollout);
  const version = newVersionOf(rollout, words);
  if (percent === 0) {
    return words.t('traffic.noUser', { version });
  }
  return percent === 100
    ? words.t('traffic.allUsers', { version })
    : words.t('traffic.someUsers', {
        percent: formatPercent(percent, words),
        version,
      });
}

/** A first version is asked to go through the steps, but there is none that others could be on. */
function isAlone({ stableVersion, traffic }: Rollout): boolean {
  return stableVersion === undefined && traffic.actual === undefined;
}

/**
 * Who is on the new version, as a part of a sentence that begins in lower case. Absent when there
 * is no other version that anybody could be on.
 */
export function describeTraffic(
  rollout: Rollout,
  words: RolloutWords,
): string | undefined {
  const { isFullyPromoted, strategy } = rollout;
  if (isFullyPromoted || strategy === 'experiment' || isAlone(rollout)) {
    return undefined;
  }
  if (strategy === 'blueGreen') {
    return describeUsers(rollout, words);
  }
  const values = {
    percent: formatPercent(newVersionPercent(rollout), words),
    version: newVersionOf(rollout, words),
  };
  return rollout.traffic.actual
    ? words.t('traffic.share', values)
    : words.t('traffic.shareAskedFor', values);
}
