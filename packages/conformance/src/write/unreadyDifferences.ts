import {
  isGenerationObserved,
  rawSpec,
  rawStatus,
} from '../scenarios/rawStatus';
import { isAborted, isPausedByController, isRefused } from './commandFacts';
import { CommandMoment } from './CommandMoment';
import { PlanDifference } from './PlanDifference';

/** About rollouts to which nothing can be done now. */
export const unreadyDifferences: readonly PlanDifference[] = [
  {
    id: 'nothing-before-the-spec-is-taken-up',
    reason:
      'While the controller has not taken up the latest spec, its status speaks of another version: a promotion or a retry could meet the wrong one. It is refused until then.',
    covers: moment =>
      moment.root.kind === 'Rollout' &&
      (!isGenerationObserved(moment.root) ||
        isWorkloadAhead(moment) ||
        isRevisionAhead(moment)) &&
      isRefused(moment),
  },
  {
    id: 'nothing-before-a-request-is-taken-up',
    reason:
      'While a promotion, an abort, a retry or a full promotion waits for the controller, the status tells of the time before it. A second request could skip what nobody has seen. It is refused until then.',
    covers: moment =>
      waitsForController(moment) &&
      isRefused(moment) &&
      ['promote', 'promoteFully', 'skip', 'retry'].includes(moment.action),
  },
  {
    id: 'nothing-under-an-invalid-spec',
    reason:
      'The controller leaves a Rollout with an invalid spec alone, whatever is written into its status; what is written comes to effect when the spec is corrected. It is refused.',
    covers: moment =>
      rawStatus(moment.root).message?.startsWith('InvalidSpec') === true &&
      isRefused(moment),
  },
];

function isWorkloadAhead({ root }: CommandMoment): boolean {
  const generation =
    root.metadata.annotations?.['rollout.argoproj.io/workload-generation'];
  return (
    rawSpec(root).workloadRef !== undefined &&
    generation !== undefined &&
    generation !== rawStatus(root).workloadObservedGeneration
  );
}

/** The ReplicaSet of the newest revision is there, and the status speaks of another one. */
function isRevisionAhead({ root, graph }: CommandMoment): boolean {
  const revision = 'rollout.argoproj.io/revision';
  const current = rawStatus(root).currentPodHash;
  return graph.owned.some(
    ({ kind, metadata }) =>
      kind === 'ReplicaSet' &&
      metadata.annotations?.[revision] !== undefined &&
      metadata.annotations[revision] ===
        root.metadata.annotations?.[revision] &&
      metadata.labels?.['rollouts-pod-template-hash'] !== current,
  );
}

function waitsForController(moment: CommandMoment): boolean {
  const { abort, controllerPause, message, phase, promoteFull } = rawStatus(
    moment.root,
  );
  const isPaused = isPausedByController(moment);
  const isLeavingPause =
    !isPaused &&
    (controllerPause === true ||
      (phase === 'Paused' && rawSpec(moment.root).paused !== true));
  return (
    isLeavingPause ||
    (abort === true && !isAborted(moment)) ||
    (abort !== true && message?.startsWith('RolloutAborted') === true) ||
    (promoteFull === true && (isPaused || isAborted(moment)))
  );
}
