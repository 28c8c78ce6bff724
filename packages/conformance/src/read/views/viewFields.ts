import {
  Rollout,
  RolloutRevision,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { DashboardReplicaSet } from '../../scenarios/Checkpoint';
import { ViewMoment } from './ViewMoment';

/** Something that both show. Undefined where one of them shows nothing. */
export interface ViewField {
  name: string;
  ours(moment: ViewMoment): string | undefined;
  theirs(moment: ViewMoment): string | undefined;
}

const roles = ['active', 'canary', 'preview', 'stable'] as const;

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
  ...(['desired', 'updated', 'available'] as const).map(name => ({
    name,
    ours: ({ rollout }: ViewMoment) => String(rollout.replicas[name]),
    theirs: ({ info }: ViewMoment) => String(info[name]),
  })),
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
  {
    name: 'analysisRuns',
    ours: ({ rollout }) =>
      inOrder(rollout.analysisRuns.map(run => `${run.name} ${run.phase}`)),
    theirs: ({ info }) =>
      inOrder(
        info.analysisRuns.map(run => `${run.name} ${run.status || 'Pending'}`),
      ),
  },
] satisfies ViewField[];

/** What the dashboard's answers have beside these: the suite shows it elsewhere or not at all yet. */
export const fieldsNotCompared: readonly string[] = [
  'pods and their containers',
  'experiments',
  'measurements of analysis runs',
  'ready and current replicas of the whole',
  'time of the last restart',
];

export function inOrder(texts: readonly string[]): string {
  return [...texts].sort().join(', ');
}

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
    roles: [...revision.roles].sort(),
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
