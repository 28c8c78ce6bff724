import {
  RevisionRole,
  Rollout,
  RolloutRevision,
} from '@progressive-delivery/backstage-plugin-rollouts-common';

/**
 * The version that a Service of this role leads to; absent when the cluster does not tell. When
 * nothing is being rolled out the Service of the new version leads to the stable one.
 */
export function versionBehind(
  { revisions, isFullyPromoted }: Rollout,
  role: RevisionRole,
): RolloutRevision | undefined {
  const inRole = (wanted: RevisionRole) =>
    revisions.find(({ roles }) => roles.includes(wanted));
  const found = inRole(role);
  return found ?? (isFullyPromoted ? inRole('stable') : undefined);
}
