import {
  ClusterStatus,
  Rollout,
  waitsForPerson,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { RolloutTransition } from '../domain/RolloutTransition';
import { NotificationTopic } from './NotificationTopic';
import { TopicConfig } from './notificationsConfig';

/** What a transition is told as; most are not told at all. */
export function topicOf(
  transition: RolloutTransition,
): NotificationTopic | undefined {
  switch (transition.kind) {
    case 'paused':
      return 'waiting';
    case 'aborted':
      return 'aborted';
    case 'promoted':
      return 'finished';
    case 'rolledBack':
      return 'rolledBack';
    case 'phaseChanged':
      return transition.to === 'Degraded' ? 'degraded' : undefined;
    default:
      return undefined;
  }
}

/** Whether it is told of this cluster. */
export function isTold(
  topic: TopicConfig,
  cluster: Pick<ClusterStatus, 'environment'> | undefined,
): boolean {
  if (!topic.isOn) {
    return false;
  }
  return (
    topic.environments === undefined ||
    (cluster?.environment !== undefined &&
      topic.environments.includes(cluster.environment))
  );
}

/**
 * Whether it is worth telling still. A state that ended by itself in the meantime is nothing that
 * anybody has to look at; what was done stays done.
 */
export function isStillSo(
  topic: NotificationTopic,
  { observation }: Rollout,
  latest: Rollout | undefined,
): boolean {
  const isSameVersion =
    latest !== undefined &&
    latest.observation.uid === observation.uid &&
    latest.observation.podHash === observation.podHash;
  switch (topic) {
    case 'waiting':
      return (
        isSameVersion && latest.phase === 'Paused' && waitsForPerson(latest)
      );
    case 'degraded':
      return isSameVersion && latest.phase === 'Degraded';
    default:
      return true;
  }
}
