import { Rollout } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { detectTransitions } from '../domain/detectTransitions';
import { RolloutTransition } from '../domain/RolloutTransition';

/**
 * What a rollout that is seen for the first time proves to have happened after `since`: that it
 * was paused, aborted or degraded, when the cluster itself tells when, and it has been so until
 * now. Who saw nothing before can prove no promotion and no way back.
 */
export function firstSight(
  rollout: Rollout,
  since: Date | undefined,
  now: Date,
): RolloutTransition[] {
  if (since === undefined) {
    return [];
  }
  const justBefore: Rollout = {
    ...rollout,
    phase: 'Progressing',
    phaseSince: undefined,
    abortedAt: undefined,
  };
  return detectTransitions(justBefore, rollout, now).filter(
    ({ at, timeSource }) =>
      timeSource === 'cluster' && Date.parse(at) > since.getTime(),
  );
}
