import {
  AnalysisPhase,
  ExpectedEffect,
  Rollout,
} from '@progressive-delivery/backstage-plugin-rollouts-common';

/** Effects on the rollout as a whole, which a newer version makes void. */
type RolloutEffect = Exclude<
  ExpectedEffect,
  { kind: 'runEnded' | 'experimentEnded' | 'experimentBegins' }
>;

/**
 * Whether the controller was seen to do what an action asked of it.
 *
 * Every branch rests on what the controller alone writes. As long as it has not taken up the
 * latest change, the object still shows the state before, with our own fields in it.
 */
export function effectSeen(expect: ExpectedEffect, rollout: Rollout): boolean {
  switch (expect.kind) {
    case 'runEnded':
      return hasRunEnded(expect.run, rollout);
    case 'experimentEnded':
      return hasExperimentEnded(expect.experiment, rollout);
    case 'experimentBegins':
      return hasExperimentBegun(expect.experiment, rollout);
    default:
      return (
        rollout.observation.podHash === expect.podHash &&
        rollout.isObserved &&
        rollout.waitingFor?.kind !== 'controller' &&
        isSeenOnRollout(expect, rollout)
      );
  }
}

/** Of the version that was acted on, once the controller has taken up the latest change. */
function isSeenOnRollout(expect: RolloutEffect, rollout: Rollout): boolean {
  switch (expect.kind) {
    case 'leavesPause':
      return hasLeftPause(expect.stepIndex, rollout);
    case 'leavesStep':
      return hasLeftStep(expect.stepIndex, rollout);
    case 'isFullyPromotedOrSkipsSteps':
      return servesEverybody(expect.podHash, rollout);
    case 'isPaused':
      return isPausedByPerson(rollout);
    case 'isResumed':
      return isKnownNotToWait(rollout);
    case 'isAborted':
      return rollout.phase === 'Aborted';
    case 'isNoLongerAborted':
      // Between the request and the controller's answer the phase is already no longer `Aborted`
      // but still `Degraded`: that is our own field, not an effect.
      return runs(rollout);
    case 'isRestarting':
      return isSameTime(rollout.restart?.at, expect.restartAt);
    case 'isCurrent':
      // The version that is being rolled out is the one that was asked for: all is said above.
      return true;
    default:
      throw new Error(
        `Unknown effect: ${JSON.stringify(expect satisfies never)}`,
      );
  }
}

/**
 * A later step, whatever goes on there, or the same one without a pause. An earlier step is what
 * an abort leads to, or a state from before the pause that is shown late.
 */
function hasLeftPause(
  pausedAt: number | undefined,
  { phase, currentStepIndex, isFullyPromoted }: Rollout,
): boolean {
  if (isFullyPromoted) {
    return true;
  }
  const goesOn =
    phase === 'Progressing' || phase === 'Healthy' || phase === 'Degraded';
  return pausedAt === undefined || currentStepIndex === undefined
    ? goesOn
    : currentStepIndex > pausedAt || (currentStepIndex === pausedAt && goesOn);
}

/**
 * A later step. The index alone is our own field; what ran in the step tells: the controller has
 * it ended. Nor is an abort a way to leave a step, although it may set the index to the end.
 */
function hasLeftStep(stepIndex: number, rollout: Rollout): boolean {
  if (rollout.phase === 'Aborted') {
    return false;
  }
  if (rollout.isFullyPromoted) {
    return true;
  }
  const { currentStepIndex = 0 } = rollout;
  return currentStepIndex > stepIndex && !isStepAtWork(stepIndex, rollout);
}

function isStepAtWork(
  stepIndex: number,
  { analysisRuns, experiments, observation }: Rollout,
): boolean {
  return [...analysisRuns, ...experiments].some(
    part =>
      part.stepIndex === stepIndex &&
      part.podHash === observation.podHash &&
      !part.isTerminating &&
      !isFinished(part.phase),
  );
}

function servesEverybody(podHash: string, rollout: Rollout): boolean {
  const { isFullyPromoted, strategy, revisions } = rollout;
  if (isFullyPromoted || strategy !== 'blueGreen') {
    return isFullyPromoted || hasSkippedSteps(rollout);
  }
  return revisions.some(
    revision =>
      revision.podHash === podHash && revision.roles.includes('active'),
  );
}

function hasSkippedSteps({ steps, currentStepIndex, phase }: Rollout): boolean {
  return (
    phase !== 'Paused' &&
    currentStepIndex !== undefined &&
    currentStepIndex >= steps.length
  );
}

function isPausedByPerson({ phase, waitingFor }: Rollout): boolean {
  return phase === 'Paused' && waitingFor?.kind === 'resume';
}

/** Whether nobody has to resume it, which nothing tells of a phase that is not known. */
function isKnownNotToWait(rollout: Rollout): boolean {
  return rollout.phase !== 'Unknown' && !isPausedByPerson(rollout);
}

function runs({ phase, isFullyPromoted }: Rollout): boolean {
  return (
    isFullyPromoted ||
    phase === 'Progressing' ||
    phase === 'Paused' ||
    phase === 'Healthy'
  );
}

/** The object may show the same moment in another form than it was sent in. */
function isSameTime(shown: string | undefined, sent: string): boolean {
  return shown !== undefined && Date.parse(shown) === Date.parse(sent);
}

/** One that the controller has removed meanwhile has ended as well. */
function hasRunEnded(name: string, { analysisRuns }: Rollout): boolean {
  const run = analysisRuns.find(known => known.name === name);
  return run === undefined || isFinished(run.phase);
}

function hasExperimentEnded(name: string, { experiments }: Rollout): boolean {
  const experiment = experiments.find(known => known.name === name);
  return experiment === undefined || isFinished(experiment.phase);
}

/** To begin it again its whole status is removed; what is there afterwards is the controller's. */
function hasExperimentBegun(name: string, { experiments }: Rollout): boolean {
  const experiment = experiments.find(known => known.name === name);
  return experiment?.phase === 'Running';
}

function isFinished(phase: AnalysisPhase): boolean {
  return (
    phase === 'Successful' ||
    phase === 'Failed' ||
    phase === 'Error' ||
    phase === 'Inconclusive'
  );
}
