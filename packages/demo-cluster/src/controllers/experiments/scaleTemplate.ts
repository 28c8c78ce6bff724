import { SCALE_DOWN_DEADLINE_ANNOTATION } from '../argoRollouts/rolloutNames';
import { ClusterWrite } from '../Controller';
import { eventWrites, normal } from '../objects/controllerEvents';
import {
  parseKubernetesTime,
  secondsAfter,
  toKubernetesTime,
} from '../objects/kubernetesTime';
import { namespaceOf } from '../objects/ownership';
import {
  availablePods,
  desiredSize,
  ReplicaSet,
} from '../replicaSets/ReplicaSet';
import { ExperimentContext } from './ExperimentContext';
import { ExperimentTemplate } from './experimentSpec';

interface ScaledTemplate {
  writes: ClusterWrite[];
  hasMoved: boolean;
  /** Says that the Service is gone. */
  service?: { serviceName: undefined; podTemplateHash: undefined };
  wakeAt?: Date;
}

/**
 * Brings a template's ReplicaSet to its size: up at once, down to nothing after the delay. The
 * deadline is noted once and stays on the ReplicaSet when it has passed, also through a retry.
 */
export function scaleTemplate(
  context: ExperimentContext,
  wanted: { template: ExperimentTemplate; set: ReplicaSet; desired: number },
): ScaledTemplate {
  const { template, set, desired } = wanted;
  const known = set.metadata.annotations?.[SCALE_DOWN_DEADLINE_ANNOTATION];
  if (desired > 0) {
    return changeSet(context, wanted, { size: desired, annotation: known });
  }
  const { now, spec } = context;
  const annotation = nextDeadline(known, spec.scaleDownDelaySeconds, now);
  const endsAt = parseKubernetesTime(annotation) ?? 0;
  if (endsAt <= now.getTime()) {
    return changeSet(context, wanted, { size: 0, annotation });
  }
  const marked = changeSet(context, wanted, {
    size: template.replicas,
    annotation,
  });
  return {
    ...marked,
    hasMoved: marked.hasMoved || annotation !== known,
    wakeAt: new Date(endsAt),
  };
}

interface SetChange {
  size: number;
  annotation: string | undefined;
}

function changeSet(
  context: ExperimentContext,
  { template, set }: { template: ExperimentTemplate; set: ReplicaSet },
  change: SetChange,
): ScaledTemplate {
  const known = set.metadata.annotations?.[SCALE_DOWN_DEADLINE_ANNOTATION];
  const isScaling = change.size !== desiredSize(set);
  if (!isScaling && change.annotation === known) {
    return { writes: [], hasMoved: false };
  }
  const removal =
    isScaling && change.size === 0
      ? removeService(context, template, set)
      : undefined;
  return {
    writes: [...edit(context, set, change), ...(removal?.writes ?? [])],
    hasMoved: isScaling,
    service: removal?.service,
  };
}

function nextDeadline(
  known: string | undefined,
  delaySeconds: number,
  now: Date,
): string | undefined {
  if (delaySeconds === 0) return undefined;
  return known ?? toKubernetesTime(secondsAfter(now, delaySeconds));
}

function edit(
  { experiment }: ExperimentContext,
  set: ReplicaSet,
  change: SetChange,
): ClusterWrite[] {
  const { [SCALE_DOWN_DEADLINE_ANNOTATION]: _old, ...annotations } =
    set.metadata.annotations ?? {};
  const before = desiredSize(set);
  const direction = change.size > before ? 'up' : 'down';
  const object: ReplicaSet = {
    ...set,
    metadata: {
      ...set.metadata,
      annotations: change.annotation
        ? {
            ...annotations,
            [SCALE_DOWN_DEADLINE_ANNOTATION]: change.annotation,
          }
        : annotations,
    },
    spec: { ...set.spec, replicas: change.size },
  };
  return [
    { verb: 'update', object },
    ...(change.size === before
      ? []
      : eventWrites(experiment, [
          normal(
            'ScalingReplicaSet',
            `Scaled ${direction} ReplicaSet ${set.metadata.name} from ${before} to ${change.size}`,
          ),
        ])),
  ];
}

/** Only a Service that nobody is served by goes; any other stays until the Experiment is deleted. */
function removeService(
  { services }: ExperimentContext,
  template: ExperimentTemplate,
  set: ReplicaSet,
): Pick<ScaledTemplate, 'writes' | 'service'> | undefined {
  const service = services.get(template.name);
  if (!service || availablePods(set) > 0) return undefined;
  return {
    writes: [
      {
        verb: 'delete',
        kind: 'Service',
        namespace: namespaceOf(service),
        name: service.metadata.name,
      },
    ],
    service: { serviceName: undefined, podTemplateHash: undefined },
  };
}
