import {
  Rollout,
  RolloutPhase,
  stringifyRolloutRef,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { abortReason } from './abortReason';
import { projectAnalysisRun } from './analysisRuns';
import { engineId } from './engineId';
import { projectExperiments } from './experiment/experiments';
import { RolloutView } from './RolloutView';
import { viewExperiment } from './experiment/viewExperiment';
import { rolloutGaps } from './gaps';
import { pendingChange } from './pendingChange';
import { isMalformed, rolloutPhase } from './phase';
import { phaseSince } from './phaseSince';
import { redact } from './redact';
import { lastRestart } from './restart';
import { rolloutRevisions } from './revisions';
import { isFullyPromoted } from './state/isFullyPromoted';
import { RolloutState } from './state/RolloutState';
import { rolloutSteps } from './steps/rolloutSteps';
import { rolloutTraffic } from './traffic';
import { newVersionName, versionNames } from './versions';
import { waitingFor } from './waitingFor';
import { workloadOf } from './workload';

export function viewRollout(state: RolloutState): RolloutView {
  const { graph, status } = state;
  const names = versionNames(state);
  const common = {
    ...identify(state),
    strategy: state.strategy,
    revisions: rolloutRevisions(state, names),
    analysisRuns: state.runs.map(projectAnalysisRun),
    observation: {
      uid: graph.root.metadata.uid,
      podHash: status.currentPodHash ?? '',
      stepIndex:
        state.strategy === 'canary' ? status.currentStepIndex : undefined,
      generation: graph.root.metadata.generation ?? 0,
    },
    gaps: rolloutGaps(state),
  };
  return state.strategy === 'experiment'
    ? { ...common, ...viewExperiment(state) }
    : { ...common, ...viewUpdate(state, names) };
}

type UpdateView = Omit<
  RolloutView,
  | keyof ReturnType<typeof identify>
  | 'strategy'
  | 'revisions'
  | 'analysisRuns'
  | 'observation'
  | 'gaps'
>;

/** What is particular of a Rollout: one version takes the place of another. */
function viewUpdate(
  state: RolloutState,
  names: ReadonlyMap<string, string>,
): UpdateView {
  const { spec, status } = state;
  const phase = rolloutPhase(state);
  const stepList = rolloutSteps(state);
  return {
    ...viewPhase(state, phase),
    waitingFor: isMalformed(state)
      ? undefined
      : waitingFor(state, phase, stepList),
    stableVersion:
      status.stableRS && (names.get(status.stableRS) ?? status.stableRS),
    newVersion: newVersionName(state, names),
    isFullyPromoted: isFullyPromoted(state),
    ...stepList,
    traffic: rolloutTraffic(state, stepList),
    experiments: projectExperiments(state),
    workload: workloadOf(spec),
    restart: lastRestart(state),
    replicas: countReplicas(state),
  };
}

function identify({
  graph,
  labels,
}: RolloutState): Pick<Rollout, 'id' | 'ref' | 'labels'> {
  const { name, namespace = '' } = graph.root.metadata;
  const ref = {
    cluster: graph.cluster,
    namespace,
    engine: engineId,
    kind: graph.root.kind,
    name,
  };
  return { id: stringifyRolloutRef(ref), ref, labels };
}

/** The phase beside the controller's own words for it. */
function viewPhase(
  state: RolloutState,
  phase: RolloutPhase,
): Pick<
  Rollout,
  | 'phase'
  | 'controllerPhase'
  | 'controllerMessage'
  | 'isObserved'
  | 'abortReason'
  | 'abortedAt'
  | 'phaseSince'
> {
  const { status } = state;
  const isObserved = pendingChange(state) === undefined;
  const isAborted = phase === 'Aborted';
  return {
    phase,
    controllerPhase: status.phase || undefined,
    controllerMessage: status.message ? redact(status.message) : undefined,
    isObserved,
    abortReason: isAborted ? abortReason(status) : undefined,
    abortedAt: isAborted ? status.abortedAt : undefined,
    phaseSince: isObserved ? phaseSince(phase, status) : undefined,
  };
}

function countReplicas({ spec, status }: RolloutState): Rollout['replicas'] {
  return {
    desired: spec.replicas ?? 1,
    updated: status.updatedReplicas ?? 0,
    available: status.availableReplicas ?? 0,
  };
}
