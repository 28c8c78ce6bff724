import { RolloutPhase } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { RolloutCondition, RolloutStatus } from '../schema/rolloutStatusSchema';
import { messageReason } from './state/controllerPhase';

/**
 * Since when the phase holds, as far as the status tells. Conditions lag behind the phase, so
 * that one is only believed where it agrees.
 */
export function phaseSince(
  phase: RolloutPhase,
  status: RolloutStatus,
): string | undefined {
  switch (phase) {
    case 'Paused':
      return (
        status.pauseConditions?.[0]?.startTime ??
        transition(status, c => c.type === 'Paused' && c.status === 'True')
      );
    case 'Aborted':
      return status.abortedAt;
    case 'Healthy':
      return transition(
        status,
        c => c.type === 'Healthy' && c.status === 'True',
      );
    case 'Degraded':
      return transition(
        status,
        c =>
          c.type === messageReason(status) ||
          c.reason === messageReason(status),
      );
    case 'Progressing':
      return progressingSince(status);
    default:
      return undefined;
  }
}

/** The last of the changes that made it progress: begun, resumed, or retried. */
function progressingSince(status: RolloutStatus): string | undefined {
  const isLagging = status.conditions?.some(
    c =>
      (c.type === 'Paused' && c.status === 'True') ||
      (c.type === 'Healthy' && c.status === 'True'),
  );
  return isLagging
    ? undefined
    : transition(status, c =>
        ['Healthy', 'Paused', 'Progressing'].includes(c.type),
      );
}

/** When the last of the conditions that fit changed its status. */
function transition(
  { conditions = [] }: RolloutStatus,
  fits: (condition: RolloutCondition) => boolean,
): string | undefined {
  return conditions
    .filter(fits)
    .map(c => c.lastTransitionTime)
    .filter(time => time !== undefined)
    .sort((a, b) => Date.parse(b) - Date.parse(a))[0];
}
