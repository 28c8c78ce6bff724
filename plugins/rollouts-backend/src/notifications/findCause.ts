import {
  ActionRecord,
  Rollout,
  RolloutActionKind,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { NotificationTopic } from './NotificationTopic';

/** How long an effect may take to be seen. */
const windowMs = 120_000;

/**
 * Who did it, when it was done through the portal: the last action that brings this about. Both
 * times are the backend's own, so that the clock of the cluster does not matter.
 */
export function findCause(
  topic: NotificationTopic,
  rollout: Pick<Rollout, 'waitingFor'>,
  { records, seenAt }: { records: readonly ActionRecord[]; seenAt: Date },
): ActionRecord | undefined {
  const kinds = causesOf(topic, rollout);
  return records
    .filter(({ action }) => kinds.includes(action))
    .filter(wasDone)
    .filter(({ requestedAt }) => {
      const tookMs = seenAt.getTime() - Date.parse(requestedAt);
      return tookMs >= 0 && tookMs <= windowMs;
    })
    .at(-1);
}

function causesOf(
  topic: NotificationTopic,
  { waitingFor }: Pick<Rollout, 'waitingFor'>,
): RolloutActionKind[] {
  switch (topic) {
    case 'waiting':
      // That it comes to the next pause is what promoting was for, yet still news.
      return waitingFor?.kind === 'resume' ? ['pause'] : [];
    case 'aborted':
      return ['abort'];
    case 'rolledBack':
      return ['rollBack'];
    case 'finished':
      return ['promote', 'promoteFully', 'skip', 'resume'];
    case 'degraded':
      return [];
    default:
      throw new Error(`Unknown topic: ${topic satisfies never}`);
  }
}

function wasDone({ state }: ActionRecord): boolean {
  return state !== 'refused' && state !== 'failed' && state !== 'undone';
}
