import fastDeepEqual from 'fast-deep-equal';
import {
  findCondition,
  updatedAt,
  withCondition,
  withRenewedCondition,
} from '../argoRollouts/conditionList';
import { RolloutCondition } from '../argoRollouts/rolloutStatus';
import { ClusterWrite } from '../Controller';
import { secondsAfter } from '../objects/kubernetesTime';
import {
  availablePods,
  existingPods,
  readyPods,
  sumOf,
} from '../replicaSets/ReplicaSet';
import { DeploymentContext } from './DeploymentContext';

type Counts = ReturnType<typeof countPods>;

/** Counts and conditions as they are now; written only when something of it is new. */
export function writeDeploymentStatus(
  context: DeploymentContext,
): ClusterWrite[] {
  const { deployment } = context;
  const counts = countPods(context);
  const status = {
    observedGeneration: deployment.metadata.generation ?? 1,
    ...withoutZeros(counts),
    conditions: decideConditions(context, counts),
  };
  return fastDeepEqual(status, deployment.status)
    ? []
    : [{ verb: 'status', object: { ...deployment, status } }];
}

/** When an update that makes no progress counts as failed. */
export function deploymentDeadline(
  context: DeploymentContext,
): Date | undefined {
  const { spec, now } = context;
  const progress = findCondition(conditionsOf(context), 'Progressing');
  const waits =
    progress?.status === 'True' && progress.reason !== 'NewReplicaSetAvailable';
  const deadline =
    progress && waits && !spec.paused
      ? deadlineAfter(context, progress)
      : undefined;
  return deadline && deadline > now ? deadline : undefined;
}

/** All pods are of the template and available, and no other one is left. */
export function isDeploymentComplete(context: DeploymentContext): boolean {
  const counts = countPods(context);
  const { replicas } = context.spec;
  return (
    context.newSet !== undefined &&
    counts.updatedReplicas === replicas &&
    counts.replicas === replicas &&
    counts.availableReplicas === replicas
  );
}

function countPods({ sets, newSet, spec }: DeploymentContext) {
  const available = sumOf(sets, availablePods);
  const wanted = Math.max(spec.replicas, sumOf(sets, existingPods));
  return {
    replicas: sumOf(sets, existingPods),
    updatedReplicas: existingPods(newSet),
    readyReplicas: sumOf(sets, readyPods),
    availableReplicas: available,
    unavailableReplicas: Math.max(0, wanted - available),
  };
}

function withoutZeros(counts: Counts): Partial<Counts> {
  return Object.fromEntries(
    Object.entries(counts).filter(([, count]) => count !== 0),
  );
}

function conditionsOf({ deployment }: DeploymentContext): RolloutCondition[] {
  const conditions: unknown = deployment.status?.conditions;
  return Array.isArray(conditions) ? conditions : [];
}

function decideConditions(
  context: DeploymentContext,
  counts: Counts,
): RolloutCondition[] {
  const isAvailable = counts.availableReplicas >= context.minAvailable;
  const available = withCondition(
    conditionsOf(context),
    {
      type: 'Available',
      status: isAvailable ? 'True' : 'False',
      reason: isAvailable
        ? 'MinimumReplicasAvailable'
        : 'MinimumReplicasUnavailable',
      message: isAvailable
        ? 'Deployment has minimum availability.'
        : 'Deployment does not have minimum availability.',
    },
    context.now,
  );
  return decideProgress(context, counts, available);
}

function decideProgress(
  context: DeploymentContext,
  counts: Counts,
  conditions: RolloutCondition[],
): RolloutCondition[] {
  const { spec, now, newSet, deployment } = context;
  const before = findCondition(conditions, 'Progressing');
  const set = newSet
    ? `ReplicaSet "${newSet.metadata.name}"`
    : `Deployment "${deployment.metadata.name}"`;
  const say = (
    status: RolloutCondition['status'],
    reason: string,
    message: string,
  ) => ({ type: 'Progressing', status, reason, message });

  if (spec.paused) {
    const paused = say('Unknown', 'DeploymentPaused', 'Deployment is paused');
    return withCondition(conditions, paused, now);
  }
  if (before?.reason === 'DeploymentPaused') {
    const text = 'Deployment is resumed';
    return withCondition(
      conditions,
      say('Unknown', 'DeploymentResumed', text),
      now,
    );
  }
  if (isDeploymentComplete(context)) {
    const text = `${set} has successfully progressed.`;
    const done = say('True', 'NewReplicaSetAvailable', text);
    return before?.message === text
      ? withCondition(conditions, done, now)
      : withRenewedCondition(conditions, done, now);
  }
  if (!before || hasProgressed(context, counts)) {
    const text = `${set} is progressing.`;
    return withRenewedCondition(
      conditions,
      say('True', 'ReplicaSetUpdated', text),
      now,
    );
  }
  const isLate =
    before.reason !== 'NewReplicaSetAvailable' &&
    deadlineAfter(context, before) <= now;
  return isLate
    ? withCondition(
        conditions,
        say(
          'False',
          'ProgressDeadlineExceeded',
          `${set} has timed out progressing.`,
        ),
        now,
      )
    : conditions;
}

/** Pods came, got ready or went since the status was last written. */
function hasProgressed(
  { deployment }: DeploymentContext,
  after: Counts,
): boolean {
  const before: Partial<Counts> = deployment.status ?? {};
  const was = (field: keyof Counts) => before[field] ?? 0;
  return (
    after.updatedReplicas !== was('updatedReplicas') ||
    after.replicas - after.updatedReplicas <
      was('replicas') - was('updatedReplicas') ||
    after.readyReplicas > was('readyReplicas') ||
    after.availableReplicas > was('availableReplicas')
  );
}

function deadlineAfter(
  { spec }: DeploymentContext,
  progress: RolloutCondition,
): Date {
  return secondsAfter(
    new Date(updatedAt(progress)),
    spec.progressDeadlineSeconds,
  );
}
