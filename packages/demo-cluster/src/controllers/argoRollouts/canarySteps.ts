import { parseDurationSeconds } from '../objects/goDuration';
import { RolloutContext } from './RolloutContext';
import { CanaryStep } from './rolloutSpec';
import { describeTrafficStep } from './traffic/describeTrafficStep';
import { maxTrafficWeight } from './traffic/trafficRouting';

export interface StepPosition {
  index: number;
  count: number;
  /** Absent behind the last step. */
  step?: CanaryStep;
}

/** Where in its steps a canary stands; undefined for one without steps. */
export function stepPosition(
  context: RolloutContext,
): StepPosition | undefined {
  const steps = context.spec.strategy.canary?.steps ?? [];
  if (steps.length === 0) return undefined;
  const index = Math.max(0, context.status.currentStepIndex ?? 0);
  return { index, count: steps.length, step: steps[index] };
}

/** Share that the steps ask for now: the last weight set so far, all users behind the last step. */
export function currentSetWeight(context: RolloutContext): number {
  if (context.status.abort) return 0;
  const position = stepPosition(context);
  if (!position?.step) return maxTrafficWeight(context.spec);
  const done = context.spec.strategy.canary!.steps!.slice(
    0,
    position.index + 1,
  );
  return done.reduce((weight, step) => step.setWeight ?? weight, 0);
}

/** Seconds of a timed pause; undefined for one that a person ends. */
export function pauseSeconds(step: CanaryStep): number | undefined {
  const duration = step.pause?.duration;
  return duration === undefined ? undefined : parseDurationSeconds(duration);
}

/** A step as events name it. */
export function describeStep(step: CanaryStep): string {
  if (step.setWeight !== undefined) return `setWeight: ${step.setWeight}`;
  if (step.pause) {
    const { duration } = step.pause;
    return duration === undefined ? 'pause' : `pause: ${duration}`;
  }
  if (step.experiment) return 'experiment';
  return step.analysis ? 'analysis' : describeTrafficStep(step);
}

/** A background analysis with a starting step waits for it. */
export function isBeforeStartingStep(context: RolloutContext): boolean {
  const startingStep = context.spec.strategy.canary?.analysis?.startingStep;
  const position = stepPosition(context);
  return (
    startingStep !== undefined &&
    position !== undefined &&
    position.index < startingStep
  );
}

/**
 * Going back to an older version within the rollback window skips the steps: the new ReplicaSet is
 * older than the stable one, with fewer versions between them than the window holds.
 */
export function isRollbackWithinWindow(context: RolloutContext): boolean {
  const { newSet, stableSet, replicaSets, spec } = context;
  const revisions = spec.rollbackWindow?.revisions ?? 0;
  if (!newSet || !stableSet || revisions <= 0) return false;
  const created = (set: typeof newSet) => set.metadata.creationTimestamp;
  if (created(newSet) >= created(stableSet)) return false;
  const between = replicaSets.filter(
    set => created(set) < created(stableSet) && created(newSet) < created(set),
  );
  return between.length < revisions;
}
