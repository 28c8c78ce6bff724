import { StoredObject } from '../store/StoredObject';
import { RolloutState, RunReference, VersionState } from './ClusterState';
import { readRoutes } from './readRoutes';
import { VersionNames } from './versionNames';

const HASH_LABEL = 'rollouts-pod-template-hash';

const RUN_FIELDS: Record<string, readonly [string, string]> = {
  step: ['canary', 'currentStepAnalysisRunStatus'],
  background: ['canary', 'currentBackgroundAnalysisRunStatus'],
  prePromotion: ['blueGreen', 'prePromotionAnalysisRunStatus'],
  postPromotion: ['blueGreen', 'postPromotionAnalysisRunStatus'],
};

/** A Rollout with its ReplicaSets and Services as they may be compared. */
export function readRolloutState(
  rollout: StoredObject,
  objects: readonly StoredObject[],
  names: VersionNames,
): RolloutState {
  const status = rollout.status ?? {};
  const text = (value: unknown) => names.inText(String(value ?? ''));
  const optional = (value: unknown) => (value ? text(value) : undefined);
  return {
    phase: text(status.phase),
    message: text(status.message),
    step: status.currentStepIndex,
    pauses: (status.pauseConditions ?? []).map((pause: { reason: string }) =>
      text(pause.reason),
    ),
    abort: status.abort === true,
    isAbortDone: status.abortedAt !== undefined,
    promoteFull: status.promoteFull === true,
    stable: optional(status.stableRS),
    current: optional(status.currentPodHash),
    activeSelector: optional(status.blueGreen?.activeSelector),
    previewSelector: optional(status.blueGreen?.previewSelector),
    runs: readRuns(status, text),
    experiment: optional(status.canary?.currentExperiment),
    weights: readWeights(status),
    versions: readVersions(rollout, objects, names),
    services: readServices(rollout, objects, names),
    routes: readRoutes(rollout, objects, names),
  };
}

function readRuns(
  status: Record<string, any>,
  text: (value: unknown) => string,
): Record<string, RunReference> {
  const runs = Object.entries(RUN_FIELDS).flatMap(
    ([purpose, [strategy, field]]) => {
      const run = status[strategy]?.[field];
      return run
        ? [
            [
              purpose,
              {
                name: text(run.name),
                status: text(run.status),
                message: text(run.message),
              },
            ] as const,
          ]
        : [];
    },
  );
  return Object.fromEntries(runs);
}

function readWeights(status: Record<string, any>): RolloutState['weights'] {
  const weights = status.canary?.weights;
  return weights
    ? {
        canary: Number(weights.canary?.weight ?? 0),
        stable: Number(weights.stable?.weight ?? 0),
      }
    : undefined;
}

function readVersions(
  rollout: StoredObject,
  objects: readonly StoredObject[],
  names: VersionNames,
): Record<string, VersionState> {
  const owned = objects.filter(
    object =>
      object.kind === 'ReplicaSet' &&
      object.metadata.ownerReferences?.some(
        owner => owner.uid === rollout.metadata.uid,
      ),
  );
  return Object.fromEntries(
    owned.map(set => {
      const hash = set.metadata.labels?.[HASH_LABEL] ?? '';
      return [
        names.nameOf(hash),
        {
          role: roleOf(hash, rollout.status ?? {}),
          size: set.spec?.replicas ?? 0,
          isLeaving:
            set.metadata.annotations?.['scale-down-deadline'] !== undefined,
        },
      ];
    }),
  );
}

function roleOf(
  hash: string,
  status: Record<string, any>,
): VersionState['role'] {
  if (hash === status.stableRS) return 'stable';
  return hash === status.currentPodHash ? 'current' : 'old';
}

function readServices(
  rollout: StoredObject,
  objects: readonly StoredObject[],
  names: VersionNames,
): Record<string, string> {
  const { canary = {}, blueGreen = {} } = rollout.spec?.strategy ?? {};
  const used = [
    canary.stableService,
    canary.canaryService,
    canary.pingPong?.pingService,
    canary.pingPong?.pongService,
    blueGreen.activeService,
    blueGreen.previewService,
  ].filter(Boolean);
  const services = objects.filter(
    object =>
      object.kind === 'Service' &&
      object.metadata.namespace === rollout.metadata.namespace &&
      used.includes(object.metadata.name),
  );
  return Object.fromEntries(
    services.map(service => [
      service.metadata.name,
      names.nameOf(service.spec?.selector?.[HASH_LABEL] ?? ''),
    ]),
  );
}
