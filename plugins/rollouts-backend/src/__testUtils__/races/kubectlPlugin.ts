import { JsonObject } from '@backstage/types';
import {
  ClusterMutation,
  RolloutActionKind,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { StoredObject } from '@progressive-delivery/demo-cluster';
import { racePlace, raceSteps } from './racingRollout';

const rollouts = `/apis/argoproj.io/v1alpha1/namespaces/${racePlace.namespace}/rollouts/${racePlace.name}`;
const runs = `/apis/argoproj.io/v1alpha1/namespaces/${racePlace.namespace}/analysisruns`;

function patch(path: string, body: JsonObject): ClusterMutation {
  return {
    kind: 'kubernetes',
    method: 'PATCH',
    path,
    contentType: 'application/merge-patch+json',
    body,
  };
}

const status = (fields: JsonObject) =>
  patch(`${rollouts}/status`, { status: fields });
const spec = (fields: JsonObject) => patch(rollouts, { spec: fields });

/**
 * What `kubectl argo rollouts` 1.9.1 sends for an action, from the object as it has just read it,
 * as in `pkg/kubectl-argo-rollouts/cmd` of Argo Rollouts. It guards nothing. The peer in the races.
 */
export function kubectlPlugin(
  action: RolloutActionKind,
  rollout: StoredObject,
  target: string | undefined,
): ClusterMutation[] {
  switch (action) {
    // It has no other way to skip, nor to end a person's pause.
    case 'promote':
    case 'skip':
    case 'resume':
      return promote(rollout);
    case 'promoteFully':
      return promoteFully(rollout);
    case 'abort':
      return [status({ abort: true })];
    case 'retry':
      return [status({ abort: false })];
    case 'pause':
      return [spec({ paused: true })];
    case 'terminateRun':
      return [patch(`${runs}/${target}`, { spec: { terminate: true } })];
    default:
      return [];
  }
}

interface PluginStatus {
  pauseConditions?: unknown[];
  controllerPause?: boolean;
  currentStepIndex?: number;
  currentPodHash?: string;
  stableRS?: string;
  canary?: { currentStepAnalysisRunStatus?: { status?: string } };
}

function promote(rollout: StoredObject): ClusterMutation[] {
  const state = (rollout.status ?? {}) as PluginStatus;
  const isPaused = (state.pauseConditions ?? []).length > 0;
  const next = Math.min((state.currentStepIndex ?? 0) + 1, raceSteps.length);
  const isInconclusive =
    state.canary?.currentStepAnalysisRunStatus?.status === 'Inconclusive' &&
    state.controllerPause === true;
  const body: JsonObject =
    isPaused && !isInconclusive
      ? { pauseConditions: null }
      : {
          pauseConditions: null,
          currentStepIndex: next,
          ...(isInconclusive ? { controllerPause: false } : {}),
        };
  return [status(body), ...unpause(rollout)];
}

function promoteFully(rollout: StoredObject): ClusterMutation[] {
  const state = (rollout.status ?? {}) as PluginStatus;
  return [
    ...unpause(rollout),
    ...(state.currentPodHash === state.stableRS
      ? []
      : [status({ promoteFull: true })]),
  ];
}

function unpause(rollout: StoredObject): ClusterMutation[] {
  const { paused } = (rollout.spec ?? {}) as { paused?: boolean };
  return paused ? [spec({ paused: false })] : [];
}
