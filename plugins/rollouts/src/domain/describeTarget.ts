import {
  Rollout,
  RolloutAction,
} from '@progressive-delivery/backstage-plugin-rollouts-common';

/**
 * What people call the part of the rollout that an action is on: a revision by its version, with
 * its number where several have the same; all others by their name.
 */
export function describeTarget(
  { revisions }: Pick<Rollout, 'revisions'>,
  { kind, target = '' }: RolloutAction,
): string {
  if (kind !== 'rollBack') {
    return target;
  }
  const revision = revisions.find(({ podHash }) => podHash === target);
  if (!revision) {
    return target;
  }
  const { version } = revision;
  const isAmbiguous =
    revisions.filter(other => other.version === version).length > 1;
  return isAmbiguous && revision.revision !== undefined
    ? `${version} (revision ${revision.revision})`
    : version;
}
