import { Rollout } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { RolloutTransition } from '../domain/RolloutTransition';

const maxHashLength = 63;

/**
 * What the notifications plugin keeps one notification for: the attempt to roll out one version.
 * A version that is given up for the stable one ends its own thread. One that is rolled back to,
 * after it was there before, has a higher revision and so a thread of its own.
 */
export function threadOf(
  transition: RolloutTransition,
  { observation, revisions }: Rollout,
): string {
  const podHash =
    transition.kind === 'rolledBack' && transition.isGivenUp
      ? transition.from
      : observation.podHash;
  const revision = revisions.find(
    candidate => candidate.podHash === podHash,
  )?.revision;
  return [
    'rollout',
    observation.uid,
    podHash.slice(0, maxHashLength),
    ...(revision === undefined ? [] : [revision]),
  ].join(':');
}
