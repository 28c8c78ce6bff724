import { isCompleted } from '../analysis/analysisStatus';
import { ClusterWrite } from '../Controller';
import { ControllerEvent, normal, warning } from '../objects/controllerEvents';
import {
  parseKubernetesTime,
  secondsAfter,
  toKubernetesTime,
} from '../objects/kubernetesTime';
import { namespaceOf } from '../objects/ownership';
import {
  availablePods,
  existingPods,
  readyPods,
  ReplicaSet,
} from '../replicaSets/ReplicaSet';
import { ExperimentContext, isBad } from './ExperimentContext';
import { isDurationOver } from './experimentEnd';
import { ExperimentTemplate } from './experimentSpec';
import { findByName, TemplateStatus } from './experimentStatus';
import { scaleTemplate } from './scaleTemplate';
import { templateReplicaSet } from './templateReplicaSet';
import { provideService } from './templateService';

/** What one reconciliation makes of a template. */
interface TemplateDecision {
  status: TemplateStatus;
  writes: ClusterWrite[];
  events: ControllerEvent[];
  wakeAt?: Date;
}

/** Keeps a template's ReplicaSet and Service as they should be, and says where the template stands. */
export function reconcileTemplate(
  context: ExperimentContext,
  template: ExperimentTemplate,
): TemplateDecision {
  const { name } = template;
  const before = findByName(context.status.templateStatuses, name);
  const desired = desiredReplicas(context, template, before);
  const set = context.sets.get(name);
  const kept = set
    ? keepSet(context, { template, set, desired })
    : createSet(context, template);
  const { problem } = kept;
  const counted = count(context, {
    name,
    before,
    set,
    hasMoved: kept.hasMoved,
  });
  const status: TemplateStatus = {
    ...counted,
    ...kept.service,
    ...(problem ? { status: 'Error', message: problem } : {}),
  };
  const assessed = assess(context, { template, status, desired });
  return {
    status: assessed,
    writes: kept.writes,
    events: transition(before, assessed),
    wakeAt: kept.wakeAt ?? deadlineOf(context, { status: assessed, desired }),
  };
}

/** None any more once the template or the whole Experiment is over. */
function desiredReplicas(
  { isTerminating }: ExperimentContext,
  template: ExperimentTemplate,
  before: TemplateStatus | undefined,
): number {
  return isTerminating || isOver(before?.status) ? 0 : template.replicas;
}

function isOver(status: string | undefined): boolean {
  return isCompleted(status ?? '');
}

interface KeptSet {
  writes: ClusterWrite[];
  /** The number of pods asked for has changed or is about to. */
  hasMoved: boolean;
  service?: Pick<TemplateStatus, 'serviceName' | 'podTemplateHash'>;
  problem?: string;
  wakeAt?: Date;
}

/** A ReplicaSet of somebody else under the same name is waited for. */
function createSet(
  context: ExperimentContext,
  template: ExperimentTemplate,
): KeptSet {
  const object = templateReplicaSet(context, template);
  const isTaken = context.view.get(
    'ReplicaSet',
    namespaceOf(context.experiment),
    object.metadata.name!,
  );
  return isTaken
    ? { writes: [], hasMoved: false }
    : { writes: [{ verb: 'create', object }], hasMoved: true };
}

function keepSet(
  context: ExperimentContext,
  wanted: { template: ExperimentTemplate; set: ReplicaSet; desired: number },
): KeptSet {
  const { template, set, desired } = wanted;
  const service =
    desired === 0 ? undefined : provideService(context, template, set);
  const scaled = scaleTemplate(context, wanted);
  return {
    ...scaled,
    writes: [...(service?.writes ?? []), ...scaled.writes],
    problem: service?.problem,
    service: service?.serviceName
      ? {
          serviceName: service.serviceName,
          podTemplateHash: service.podTemplateHash,
        }
      : scaled.service,
  };
}

function count(
  { now }: ExperimentContext,
  facts: {
    name: string;
    before: TemplateStatus | undefined;
    set: ReplicaSet | undefined;
    hasMoved: boolean;
  },
): TemplateStatus {
  const { name, before, set, hasMoved } = facts;
  const counts = {
    replicas: existingPods(set),
    updatedReplicas: existingPods(set),
    readyReplicas: readyPods(set),
    availableReplicas: availablePods(set),
  };
  const isSame = Object.entries(counts).every(
    ([field, value]) => (before?.[field] ?? 0) === value,
  );
  return {
    status: '',
    lastTransitionTime: undefined,
    ...before,
    name,
    ...counts,
    ...(hasMoved || !isSame
      ? { lastTransitionTime: toKubernetesTime(now) }
      : {}),
  };
}

/** A template that has ended stays as it ended. */
function assess(
  context: ExperimentContext,
  facts: {
    template: ExperimentTemplate;
    status: TemplateStatus;
    desired: number;
  },
): TemplateStatus {
  const { template, status, desired } = facts;
  if (isOver(status.status)) return status;
  if (status.availableReplicas === desired) {
    const isDone = isDurationOver(context) || context.isTerminating;
    return { ...status, status: isDone ? 'Successful' : 'Running' };
  }
  const { progressDeadlineSeconds: limit } = context.spec;
  if (deadline(status, limit, context.now) < context.now) {
    return {
      ...status,
      status: 'Failed',
      message: `Template '${template.name}' exceeded its progressDeadlineSeconds (${limit})`,
    };
  }
  return {
    ...status,
    status: context.isTerminating ? 'Successful' : 'Progressing',
  };
}

function deadline(status: TemplateStatus, seconds: number, now: Date): Date {
  const since = parseKubernetesTime(status.lastTransitionTime);
  return secondsAfter(since === undefined ? now : new Date(since), seconds);
}

/** When a template that is not complete fails; undefined for one that is, or that has ended. */
function deadlineOf(
  context: ExperimentContext,
  { status, desired }: { status: TemplateStatus; desired: number },
): Date | undefined {
  const isWaiting =
    !context.isTerminating &&
    !isOver(status.status) &&
    status.availableReplicas !== desired;
  return isWaiting
    ? secondsAfter(
        deadline(status, context.spec.progressDeadlineSeconds, context.now),
        0.001,
      )
    : undefined;
}

function transition(
  before: TemplateStatus | undefined,
  { name, status, message }: TemplateStatus,
): ControllerEvent[] {
  const was = before?.status ?? '';
  if (was === status) return [];
  const words = `Template '${name}' transitioned from ${was} -> ${status}${
    message ? `: ${message}` : ''
  }`;
  return [
    isBad(status)
      ? warning(`Template${status}`, words)
      : normal(`Template${status}`, words),
  ];
}
