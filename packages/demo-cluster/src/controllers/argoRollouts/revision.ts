import { StoredObject } from '../../store/StoredObject';
import { ClusterWrite } from '../Controller';
import { controllerReference } from '../objects/ownership';
import { ReplicaSet } from '../replicaSets/ReplicaSet';
import { affinityOf, hasOutdatedRule } from './antiAffinity';
import { findCondition, withCondition } from './conditionList';
import { withFirstMetadata } from './ephemeralMetadata';
import { withoutEmptyMetadata } from './podTemplateHash';
import { revisionNumber, RolloutContext } from './RolloutContext';
import { eventWrites, normal } from '../objects/controllerEvents';
import {
  DESIRED_REPLICAS_ANNOTATION,
  LAST_APPLIED_ANNOTATION,
  POD_TEMPLATE_HASH_LABEL,
  REVISION_ANNOTATION,
  REVISION_HISTORY_ANNOTATION,
} from './rolloutNames';
import { RolloutSpec } from './rolloutSpec';
import { writtenStatus } from './rolloutStatus';

const FOUND_REASON = 'FoundNewReplicaSet';

const NOT_COPIED = new Set([
  LAST_APPLIED_ANNOTATION,
  REVISION_ANNOTATION,
  REVISION_HISTORY_ANNOTATION,
  DESIRED_REPLICAS_ANNOTATION,
]);

/**
 * Brings the ReplicaSet of the desired template into being and the revision numbers of both up to
 * date, one write a step. Empty when there is nothing of that to do.
 */
export function syncRevision(context: RolloutContext): ClusterWrite[] {
  const { newSet, rollout, spec } = context;
  if (!newSet) return createNewSet(context);

  const annotations = expectedAnnotations(context, newSet);
  if (
    annotations ||
    hasOtherMinReadySeconds(context, newSet) ||
    hasOutdatedRule(
      spec,
      newSet.spec.template.spec?.affinity,
      affinityFacts(context),
    )
  ) {
    return [
      { verb: 'update', object: updatedSet(context, newSet, annotations) },
    ];
  }
  const revision = newSet.metadata.annotations?.[REVISION_ANNOTATION];
  if (rollout.metadata.annotations?.[REVISION_ANNOTATION] === revision) {
    return [];
  }
  const isNew = !newSet.metadata.annotations?.[REVISION_HISTORY_ANNOTATION];
  if (isNew && !isCreationNoted(context)) return noteCreation(context, newSet);
  return raiseRevision(context, newSet, isNew);
}

function createNewSet(context: RolloutContext): ClusterWrite[] {
  const { rollout, spec, desiredHash, replicaSets } = context;
  const affinity = affinityOf(spec, affinityFacts(context));
  const hashLabel = { [POD_TEMPLATE_HASH_LABEL]: desiredHash };
  const template = withoutEmptyMetadata<RolloutSpec['template']>(spec.template);
  const labels = { ...spec.template.metadata.labels, ...hashLabel };
  const created: ClusterWrite = {
    verb: 'create',
    object: withFirstMetadata(context, {
      apiVersion: 'apps/v1',
      kind: 'ReplicaSet',
      metadata: {
        name: `${rollout.metadata.name}-${desiredHash}`,
        namespace: rollout.metadata.namespace,
        labels,
        annotations: {
          ...copiedAnnotations(rollout),
          [DESIRED_REPLICAS_ANNOTATION]: String(spec.replicas),
          [REVISION_ANNOTATION]: String(highestRevision(replicaSets) + 1),
        },
        ownerReferences: [controllerReference(rollout)],
      },
      spec: {
        replicas: 0,
        ...(spec.minReadySeconds
          ? { minReadySeconds: spec.minReadySeconds }
          : {}),
        selector: {
          ...spec.selector,
          matchLabels: { ...spec.selector.matchLabels, ...hashLabel },
        },
        template: {
          ...template,
          metadata: { ...template.metadata, labels },
          spec: { ...template.spec, ...(affinity ? { affinity } : {}) },
        },
      },
    }),
  };
  return [...greeting(context), created];
}

/** Told once for a Rollout that nobody has looked at before. */
export function greeting({
  rollout,
  replicaSets,
  status,
}: Pick<RolloutContext, 'rollout' | 'replicaSets' | 'status'>): ClusterWrite[] {
  if (status.conditions?.length || replicaSets.length > 0) return [];
  const { namespace, name } = rollout.metadata;
  return eventWrites(rollout, [
    normal(
      'RolloutAddedToInformer',
      `Rollout resource added to informer: ${namespace}/${name}`,
    ),
  ]);
}

function highestRevision(sets: readonly ReplicaSet[]): number {
  return Math.max(0, ...sets.map(revisionNumber));
}

function copiedAnnotations(rollout: StoredObject): Record<string, string> {
  return Object.fromEntries(
    Object.entries(rollout.metadata.annotations ?? {}).filter(
      ([key]) => !NOT_COPIED.has(key),
    ),
  );
}

/**
 * The annotations that the new ReplicaSet should have where they differ from what it has. A set
 * that changes keeps its old number in the history, whatever it was that changed.
 */
function expectedAnnotations(
  { rollout, replicaSets }: RolloutContext,
  set: ReplicaSet,
): Record<string, string> | undefined {
  const present = set.metadata.annotations ?? {};
  const revision =
    highestRevision(replicaSets.filter(each => each !== set)) + 1;
  const copied = copiedAnnotations(rollout);
  const isRaised = revisionNumber(set) < revision;
  const isChanged = Object.entries(copied).some(
    ([key, value]) => present[key] !== value,
  );
  if (!isRaised && !isChanged) return undefined;

  const expected = { ...present, ...copied };
  if (isRaised) expected[REVISION_ANNOTATION] = String(revision);
  if (present[REVISION_ANNOTATION]) {
    expected[REVISION_HISTORY_ANNOTATION] = [
      present[REVISION_HISTORY_ANNOTATION],
      present[REVISION_ANNOTATION],
    ]
      .filter(Boolean)
      .join(',');
  }
  return expected;
}

function hasOtherMinReadySeconds({ spec }: RolloutContext, set: ReplicaSet) {
  return (set.spec.minReadySeconds ?? 0) !== (spec.minReadySeconds ?? 0);
}

function updatedSet(
  context: RolloutContext,
  set: ReplicaSet,
  annotations: Record<string, string> | undefined,
): ReplicaSet {
  const { spec } = context;
  const { affinity: before, ...podSpec } = set.spec.template.spec ?? {};
  const affinity = affinityOf(spec, affinityFacts(context));
  const template = {
    ...set.spec.template,
    spec: { ...podSpec, ...(affinity ? { affinity } : {}) },
  };
  return {
    ...set,
    metadata: {
      ...set.metadata,
      annotations: annotations ?? set.metadata.annotations,
    },
    spec: { ...set.spec, minReadySeconds: spec.minReadySeconds, template },
  };
}

function affinityFacts({ rollout, desiredHash, status }: RolloutContext) {
  return {
    namespace: rollout.metadata.namespace,
    desiredHash,
    stableHash: status.stableRS,
  };
}

function isCreationNoted({ status }: RolloutContext): boolean {
  const progress = findCondition(status.conditions ?? [], 'Progressing');
  return (
    progress?.reason === 'NewReplicaSetCreated' ||
    progress?.reason === FOUND_REASON
  );
}

/**
 * The first pass over a reference to a workload starts from the copy before the workload's
 * generation was noted on it. It gets as far as the ReplicaSet, its next write is refused, and the
 * second pass takes the ReplicaSet for one that was there already.
 */
function isFoundRatherThanCreated({ spec, status }: RolloutContext): boolean {
  return spec.workloadRef !== undefined && !status.conditions?.length;
}

function noteCreation(
  context: RolloutContext,
  newSet: ReplicaSet,
): ClusterWrite[] {
  const { rollout, status, now } = context;
  const { name } = newSet.metadata;
  const conditions = withCondition(
    status.conditions ?? [],
    {
      type: 'Progressing',
      status: 'True',
      ...(isFoundRatherThanCreated(context)
        ? { reason: FOUND_REASON, message: `Found new replica set "${name}"` }
        : {
            reason: 'NewReplicaSetCreated',
            message: `Created new replica set "${name}"`,
          }),
    },
    now,
  );
  const before = rollout.status ?? {};
  return [
    {
      verb: 'status',
      object: {
        ...rollout,
        status: writtenStatus(before, { ...status, conditions }),
      },
    },
  ];
}

function raiseRevision(
  { rollout, status }: RolloutContext,
  newSet: ReplicaSet,
  isNew: boolean,
): ClusterWrite[] {
  const revision = String(revisionNumber(newSet));
  const progress = findCondition(status.conditions ?? [], 'Progressing');
  const isTold = isNew && progress?.reason !== FOUND_REASON;
  const updated: StoredObject = {
    ...rollout,
    metadata: {
      ...rollout.metadata,
      annotations: {
        ...rollout.metadata.annotations,
        [REVISION_ANNOTATION]: revision,
      },
    },
    spec: {
      ...rollout.spec,
      ...(rollout.spec.template
        ? { template: withoutEmptyMetadata(rollout.spec.template) }
        : {}),
    },
  };
  const creation = normal(
    'NewReplicaSetCreated',
    `Created ReplicaSet ${newSet.metadata.name} (revision ${revision})`,
  );
  return [
    { verb: 'update', object: updated },
    ...eventWrites(rollout, [
      normal('RolloutUpdated', `Rollout updated to revision ${revision}`),
      ...(isTold ? [creation] : []),
    ]),
  ];
}
