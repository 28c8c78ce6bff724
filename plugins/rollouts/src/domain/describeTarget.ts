import {
  Rollout,
  RolloutAction,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import type { RolloutsTabWords } from '../translation';

/**
 * What people call the part of the rollout that an action is on: a revision by its version, with
 * its number where several have the same; all others by their name.
 */
export function describeTarget(
  { revisions }: Pick<Rollout, 'revisions'>,
  { kind, target = '' }: RolloutAction,
  { t }: RolloutsTabWords,
): string {
  if (kind !== 'rollBack') {
    return target;
  }
  const found = revisions.find(({ podHash }) => podHash === target);
  if (!found) {
    return target;
  }
  const { version, revision } = found;
  const isAmbiguous =
    revisions.filter(other => other.version === version).length > 1;
  return isAmbiguous && revision !== undefined
    ? t('action.versionWithRevision', { version, revision: `${revision}` })
    : version;
}
