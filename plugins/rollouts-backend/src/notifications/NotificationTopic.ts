/** What people are told of. */
export type NotificationTopic =
  | 'waiting'
  | 'aborted'
  | 'degraded'
  | 'rolledBack'
  | 'finished';

/** As users see them in their settings, where they can switch each off. */
export const topicTitles: Record<NotificationTopic, string> = {
  waiting: 'Rollout waits for you',
  aborted: 'Rollout aborted',
  degraded: 'Rollout degraded',
  rolledBack: 'Rollout rolled back',
  finished: 'Rollout finished',
};
