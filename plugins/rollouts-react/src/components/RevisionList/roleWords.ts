import {
  RevisionRole,
  Rollout,
  RolloutRevision,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { RolloutWords } from '../../domain';

const order: readonly RevisionRole[] = [
  'canary',
  'preview',
  'active',
  'stable',
];

/** Whether this is the version whose update was aborted. */
export function isAbortedRevision(
  rollout: Rollout,
  revision: RolloutRevision,
): boolean {
  return (
    rollout.phase === 'Aborted' &&
    revision.podHash === rollout.observation.podHash
  );
}

/**
 * The part that a revision plays, such as `Canary`, `Active, stable` or `Stable, ping`; `Kept` when it plays none
 * but still has pods. Absent when there is nothing to say.
 */
export function roleWords(
  rollout: Rollout,
  revision: RolloutRevision,
  { t }: RolloutWords,
): string | undefined {
  if (isAbortedRevision(rollout, revision)) {
    return t('revision.aborted');
  }
  // The names of the roles are the same in every language.
  const roles = order.filter(role => revision.roles.includes(role));
  if (roles.length === 0) {
    return revision.replicas.desired > 0 ? t('revision.kept') : undefined;
  }
  const text = [...roles, revision.pingPong].filter(Boolean).join(', ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
