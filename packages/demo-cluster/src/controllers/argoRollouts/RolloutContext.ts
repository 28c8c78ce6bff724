import { StoredObject } from '../../store/StoredObject';
import { ClusterView } from '../Controller';
import { isBeingDeleted, namespaceOf } from '../objects/ownership';
import { ReplicaSet, isReplicaSet } from '../replicaSets/ReplicaSet';
import { podTemplateHash, stepHash } from './podTemplateHash';
import { POD_TEMPLATE_HASH_LABEL } from './rolloutNames';
import { RolloutSpec } from './rolloutSpec';
import { RolloutStatus, rolloutStatusSchema } from './rolloutStatus';

/** Everything that the decisions about one Rollout are taken from. */
export interface RolloutContext {
  view: ClusterView;
  now: Date;
  /** As it is stored: without a template where it refers to a workload. */
  rollout: StoredObject;
  /** With the template and the selector of the workload that it refers to. */
  spec: RolloutSpec;
  /** What `spec.workloadRef` refers to. */
  workload?: StoredObject;
  status: RolloutStatus;
  /** Hash of the template that the spec asks for. */
  desiredHash: string;
  /** Hash of the steps that the spec asks for; absent with blue-green. */
  desiredStepHash?: string;
  replicaSets: readonly ReplicaSet[];
  /** The ReplicaSet of the spec's template, once it exists. */
  newSet?: ReplicaSet;
  stableSet?: ReplicaSet;
  /** Neither new nor stable. */
  otherSets: readonly ReplicaSet[];
  runs: readonly StoredObject[];
}

/** Gathers what belongs to a Rollout whose spec could be read. */
export function gatherRolloutContext(
  view: ClusterView,
  now: Date,
  subject: {
    rollout: StoredObject;
    spec: RolloutSpec;
    workload?: StoredObject;
  },
): RolloutContext {
  const { rollout, spec, workload } = subject;
  const status = readStatus(rollout);
  const replicaSets = view
    .ownedBy('ReplicaSet', rollout.metadata.uid)
    .filter(isReplicaSet)
    .filter(set => !isBeingDeleted(set));
  const desiredHash = podTemplateHash(spec.template);
  const newSet = withHash(replicaSets, desiredHash);
  const stableSet = withHash(replicaSets, status.stableRS);
  return {
    view,
    now,
    rollout,
    spec,
    workload,
    status,
    desiredHash,
    desiredStepHash:
      spec.strategy.canary &&
      stepHash(rollout.spec.strategy.canary.steps ?? undefined),
    replicaSets,
    newSet,
    stableSet,
    otherSets: replicaSets.filter(set => set !== newSet && set !== stableSet),
    runs: view.ownedBy('AnalysisRun', rollout.metadata.uid),
  };
}

/** The status of any Rollout, readable or not. */
export function readStatus(rollout: StoredObject): RolloutStatus {
  return rolloutStatusSchema.parse(
    typeof rollout.status === 'object' && rollout.status !== null
      ? rollout.status
      : {},
  );
}

export function withHash(
  replicaSets: readonly ReplicaSet[],
  hash: string | undefined,
): ReplicaSet | undefined {
  return hash ? replicaSets.find(set => hashOf(set) === hash) : undefined;
}

export function hashOf(object: StoredObject | undefined): string {
  return object?.metadata.labels?.[POD_TEMPLATE_HASH_LABEL] ?? '';
}

/** A Service of the Rollout's namespace; its spec is there or it does not count. */
export function findService(
  context: RolloutContext,
  name: string | undefined,
): StoredObject | undefined {
  const service =
    name && context.view.get('Service', namespaceOf(context.rollout), name);
  return service && service.spec ? service : undefined;
}

export function revisionNumber(object: StoredObject): number {
  const revision = Number(
    object.metadata.annotations?.['rollout.argoproj.io/revision'] ?? 0,
  );
  return Number.isInteger(revision) ? revision : 0;
}

/** Nothing is left to do: the version that the spec asks for is the stable one. */
export function isFullyPromoted(context: RolloutContext): boolean {
  return context.status.stableRS === context.status.currentPodHash;
}
