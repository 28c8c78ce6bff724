import {
  Rollout,
  RolloutRevision,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { DashboardReplicaSet } from '../../scenarios/Checkpoint';
import { experimentFields } from './experimentFields';
import { inOrder } from './inOrder';
import { replicaFields } from './replicaFields';
import { runFields } from './runFields';
import { ViewField } from './ViewField';

const roles = [
  'active',
  'canary',
  'ping',
  'pong',
  'preview',
  'stable',
] as const;

/** What is compared at each checkpoint. */
export const viewFields = [
  {
    name: 'status',
    ours: ({ rollout }) => rollout.phase,
    theirs: ({ info }) => info.status,
  },
  {
    name: 'message',
    ours: ({ rollout }) => rollout.controllerMessage ?? '',
    theirs: ({ info }) => info.message,
  },
  {
    name: 'step',
    ours: ({ rollout }) =>
      isCanary(rollout) && rollout.currentStepIndex !== undefined
        ? `${rollout.currentStepIndex}/${rollout.steps.length}`
        : undefined,
    theirs: ({ info }) => info.step,
  },
  {
    name: 'setWeight',
    ours: ({ rollout }) =>
      isCanary(rollout) ? String(rollout.traffic.asked.canary) : undefined,
    theirs: ({ info }) => info.setWeight,
  },
  {
    name: 'actualWeight',
    ours: ({ rollout }) =>
      isCanary(rollout) && rollout.traffic.actual
        ? String(rollout.traffic.actual.canary)
        : undefined,
    theirs: ({ info }) => info.actualWeight,
  },
  ...replicaFields,
  {
    name: 'revisions',
    ours: ({ rollout }) =>
      inOrder(rollout.revisions.map(each => ourRevision(rollout, each))),
    theirs: ({ info }) => inOrder(info.replicaSets.map(theirRevision)),
  },
  {
    name: 'scaleDown',
    ours: ({ rollout }) =>
      inOrder(
        rollout.revisions
          .filter(({ scaleDownAt }) => scaleDownAt)
          .map(
            each => `${rollout.ref.name}-${each.podHash} ${each.scaleDownAt}`,
          ),
      ),
    theirs: ({ info }) =>
      inOrder(
        info.replicaSets
          .filter(set => set.scaleDownDeadline)
          .map(set => `${set.name} ${set.scaleDownDeadline}`),
      ),
  },
  ...runFields,
  ...experimentFields,
] satisfies ViewField[];

/** What the dashboard's answers have beside these, and why it is not held against the suite. */
export const fieldsNotCompared: readonly string[] = [
  'state and ready containers of a pod (made by the backend when somebody looks, not by an engine; which pods there are is compared)',
  'current replicas of the whole (the Rollout’s own count, which follows late; the pods themselves are compared)',
  'health of a ReplicaSet (the suite shows its counts instead, which are compared)',
  'revision numbers of experiments and analysis runs (the suite joins by pod hash)',
  'the list of steps (it is the spec’s own; the engine’s tests hold it against that)',
];

export function theirRevision(set: DashboardReplicaSet): string {
  return describe({
    ...set,
    roles: roles.filter(role => set[role]),
  });
}

function ourRevision(rollout: Rollout, revision: RolloutRevision): string {
  return describe({
    name: `${rollout.ref.name}-${revision.podHash}`,
    revision: revision.revision,
    roles: [
      ...revision.roles,
      ...(revision.pingPong ? [revision.pingPong] : []),
    ].sort(),
    available: revision.replicas.available,
    images: revision.images.map(({ image }) => image),
  });
}

function describe(set: {
  name: string;
  revision?: number;
  roles: readonly string[];
  available: number;
  images: readonly string[];
}): string {
  return [
    set.name,
    `revision ${set.revision}`,
    ...set.roles,
    `${set.available} available`,
    ...[...set.images].sort(),
  ].join(' ');
}

function isCanary({ strategy }: Rollout): boolean {
  return strategy === 'canary';
}
