import { redact } from './redact';
import { OwnedReplicaSet } from './state/readReplicaSets';
import { RolloutState } from './state/RolloutState';

/**
 * Why pods of a version cannot be made or do not get ready: the cluster's refusal of pods, or the
 * deadline that passed. The deadline's message names the ReplicaSet.
 */
export function revisionTrouble(
  { status }: RolloutState,
  set: OwnedReplicaSet,
): string | undefined {
  const isCurrent = set.podHash === status.currentPodHash;
  const conditions = status.conditions ?? [];
  const ofDeadline = conditions.find(
    ({ reason, message = '' }) =>
      reason === 'ProgressDeadlineExceeded' &&
      (message.includes(`"${set.name}"`) ||
        (isCurrent && !message.includes('ReplicaSet "'))),
  );
  const ofRollout = conditions.find(
    condition =>
      isCurrent &&
      condition.type === 'ReplicaFailure' &&
      condition.status === 'True',
  );
  const text = set.failure ?? ofRollout?.message ?? ofDeadline?.message;
  return text ? redact(text) : undefined;
}
