import { DashboardReplicaSet } from '../../scenarios/Checkpoint';
import { inOrder } from './inOrder';
import { ViewField } from './ViewField';
import { ViewMoment } from './ViewMoment';

/** Pods and their counts, and the last restart that is done. */
export const replicaFields: readonly ViewField[] = [
  ...(['desired', 'updated', 'available'] as const).map(name => ({
    name,
    ours: ({ rollout }: ViewMoment) => String(rollout.replicas[name]),
    theirs: ({ info }: ViewMoment) => String(info[name]),
  })),
  {
    name: 'ready',
    ours: ({ rollout }) =>
      String(
        rollout.revisions.reduce(
          (sum, { replicas }) => sum + replicas.ready,
          0,
        ),
      ),
    theirs: ({ info }) => String(info.ready),
  },
  {
    name: 'pods',
    ours: ({ pods }) =>
      inOrder(pods.map(({ name, replicaSet }) => `${replicaSet}: ${name}`)),
    theirs: ({ info }) =>
      inOrder(
        [
          ...info.replicaSets,
          ...info.experiments.flatMap(each => each.replicaSets),
        ].flatMap(theirPods),
      ),
  },
  {
    name: 'restart',
    ours: ({ rollout: { restart } }) =>
      restart?.isDone ? restart.at : undefined,
    theirs: ({ info: { restartedAt } }) =>
      restartedAt === 'Never' ? undefined : readTime(restartedAt),
  },
];

/** `2026-11-21 05:45:00 +0000 UTC` in ISO 8601. */
function readTime(text: string): string {
  return text.replace(/^(\S+) (\S+) \+0000 UTC$/, '$1T$2Z');
}

export function theirPods({ name, pods }: DashboardReplicaSet): string[] {
  return pods.map(pod => `${name}: ${pod.name}`);
}
