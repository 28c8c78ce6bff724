import { RolloutStatus } from '../schema/rolloutStatusSchema';
import { redact } from './redact';

/** Why an update was aborted; absent when a person did it, for then the message names no cause. */
export function abortReason({
  conditions = [],
  message,
}: RolloutStatus): string | undefined {
  const condition = conditions.find(
    ({ reason }) => reason === 'RolloutAborted',
  );
  const text = message ?? condition?.message ?? '';
  const cause = text.match(
    /^(?:RolloutAborted: )?Rollout aborted update to revision \d+: ([^]+)$/,
  )?.[1];
  return cause && redact(cause);
}
