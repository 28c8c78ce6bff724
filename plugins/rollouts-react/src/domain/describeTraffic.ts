import { Rollout } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { formatPercent } from './formatPercent';
import { newVersionOf } from './versions';

/** Percent of traffic on the new version: what is in force, else what is asked for. */
export function newVersionPercent(rollout: Rollout): number {
  const { traffic } = rollout;
  const split = traffic.actual ?? traffic.asked;
  return traffic.max > 0 ? (split.canary / traffic.max) * 100 : 0;
}

function describeUsers(rollout: Rollout, percent: number): string {
  const version = newVersionOf(rollout);
  if (percent === 0) {
    return `no user is on ${version}`;
  }
  return percent === 100
    ? `all users are on ${version}`
    : `${formatPercent(percent)} of users are on ${version}`;
}

/**
 * Who is on the new version, as a part of a sentence that begins in lower case. Absent when there
 * is no other version that anybody could be on.
 */
export function describeTraffic(rollout: Rollout): string | undefined {
  if (rollout.isFullyPromoted || rollout.strategy === 'experiment') {
    return undefined;
  }
  const percent = newVersionPercent(rollout);
  if (rollout.strategy === 'blueGreen') {
    return describeUsers(rollout, percent);
  }
  const traffic = rollout.traffic.actual ? 'traffic' : 'traffic asked for';
  return `${formatPercent(percent)} of ${traffic} on ${newVersionOf(rollout)}`;
}
