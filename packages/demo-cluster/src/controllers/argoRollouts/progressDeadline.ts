import { secondsAfter } from '../objects/kubernetesTime';
import { findCondition, updatedAt } from './conditionList';
import { stepPosition } from './canarySteps';
import { RolloutContext } from './RolloutContext';
import { RolloutCondition } from './rolloutStatus';

const DEADLINE_EXCEEDED = 'ProgressDeadlineExceeded';

/** Steps that take as long as they take; the deadline does not run during them. */
export function isIndefiniteStep(context: RolloutContext): boolean {
  const step = stepPosition(context)?.step;
  return (
    step?.pause !== undefined ||
    step?.analysis !== undefined ||
    step?.experiment !== undefined
  );
}

export function hasTimedOut(
  context: RolloutContext,
  conditions: readonly RolloutCondition[],
): boolean {
  const progress = findCondition(conditions, 'Progressing');
  if (!progress || progress.reason === 'RolloutAborted') return false;
  if (progress.reason === DEADLINE_EXCEEDED) return true;
  return deadlineAfter(context, progress) < context.now;
}

/** When the deadline passes if nothing happens; undefined where none runs. */
export function progressDeadline(
  context: RolloutContext,
  conditions: readonly RolloutCondition[],
): Date | undefined {
  const { status, spec } = context;
  const progress = findCondition(conditions, 'Progressing');
  const isPaused = (status.pauseConditions?.length ?? 0) > 0 || spec.paused;
  if (!progress || isPaused || status.abort) return undefined;
  if (isIndefiniteStep(context)) return undefined;
  const isOver =
    progress.reason === DEADLINE_EXCEEDED ||
    progress.reason === 'NewReplicaSetAvailable';
  return isOver
    ? undefined
    : secondsAfter(deadlineAfter(context, progress), 0.001);
}

function deadlineAfter(context: RolloutContext, progress: RolloutCondition) {
  return secondsAfter(
    new Date(updatedAt(progress)),
    context.spec.progressDeadlineSeconds,
  );
}
