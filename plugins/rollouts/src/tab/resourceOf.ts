import {
  ClusterStatus,
  ResourceStatus,
  Rollout,
} from '@progressive-delivery/backstage-plugin-rollouts-common';

/**
 * What the portal sees of the kind of object that a rollout itself is. While that is not
 * followed, nothing on the sheet is of now, however well the rest of the cluster answers.
 */
export function resourceOf(
  { ref }: Pick<Rollout, 'ref'>,
  cluster?: ClusterStatus,
): ResourceStatus | undefined {
  const prefix = `${ref.kind.toLowerCase()}s.`;
  return cluster?.resources.find(({ resource }) => resource.startsWith(prefix));
}

/** Whether the object is no longer followed: what is shown is what was last seen of it. */
export function isUnfollowed(
  rollout: Pick<Rollout, 'ref'>,
  cluster?: ClusterStatus,
): boolean {
  const state = resourceOf(rollout, cluster)?.state;
  return state === 'forbidden' || state === 'lost';
}
