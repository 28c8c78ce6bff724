import { toKubernetesTime } from '../objects/kubernetesTime';
import { isFullyPromoted, RolloutContext } from './RolloutContext';
import { PauseCondition, RolloutStatus } from './rolloutStatus';

type PauseReason =
  | 'CanaryPauseStep'
  | 'BlueGreenPause'
  | 'InconclusiveAnalysisRun'
  | 'InconclusiveExperiment';

/** What one reconciliation decides about pausing and aborting. */
export interface PausePlan {
  add: readonly PauseReason[];
  remove: readonly PauseReason[];
  /** Forget every pause, also that the controller itself paused. */
  clear: boolean;
  isAborted: boolean;
  abortMessage?: string;
  /** There was nothing left to abort, so this reconciliation goes on as if nobody had. */
  ignoresAbort?: boolean;
  /** The status says so all the same: what aborted is still there, such as a failed run. */
  keepsAbort?: boolean;
}

/** Where a version is the stable one already there is nothing to abort: the flag is dropped. */
export function openPausePlan(context: RolloutContext): PausePlan {
  const isAborted = context.status.abort === true;
  const ignoresAbort = isAborted && isFullyPromoted(context);
  return {
    add: [],
    remove: [],
    clear: false,
    isAborted: isAborted && !ignoresAbort,
    ignoresAbort,
  };
}

export function addingPause(plan: PausePlan, reason: PauseReason): PausePlan {
  return { ...plan, add: [...plan.add, reason] };
}

export function removingPause(plan: PausePlan, reason: PauseReason): PausePlan {
  return { ...plan, remove: [...plan.remove, reason] };
}

export function aborting(plan: PausePlan, message: string): PausePlan {
  return {
    ...plan,
    isAborted: !plan.ignoresAbort,
    keepsAbort: true,
    abortMessage: message,
  };
}

/** A new version, a full promotion or a finished update: neither paused nor aborted any more. */
export function clearingAll(plan: PausePlan): PausePlan {
  return { ...plan, clear: true, isAborted: false, abortMessage: undefined };
}

export function findPause(
  { status }: RolloutContext,
  reason: PauseReason,
): PauseCondition | undefined {
  return status.pauseConditions?.find(pause => pause.reason === reason);
}

type PauseFields = Pick<
  RolloutStatus,
  'abort' | 'abortedAt' | 'controllerPause' | 'pauseConditions'
>;

/**
 * The fields of the status that a plan comes to. `controllerPause` outlives the pause conditions
 * that a user removes: that is how the controller sees that somebody promoted. It is kept as long
 * as the user's own pause lasts, as clients promote first and unpause with a second request.
 */
export function pauseFields(
  context: RolloutContext,
  plan: PausePlan,
): PauseFields {
  const { status, spec, now } = context;
  const moment = toKubernetesTime(now);
  if (plan.isAborted || plan.keepsAbort) {
    return { abort: true, abortedAt: status.abortedAt ?? moment };
  }
  if (plan.clear) return {};

  const before = status.pauseConditions ?? [];
  const added = plan.add
    .filter(reason => !before.some(pause => pause.reason === reason))
    .map(reason => ({ reason, startTime: moment }));
  const pauseConditions = [
    ...before.filter(pause => !plan.remove.some(each => each === pause.reason)),
    ...added,
  ];
  if (pauseConditions.length === 0) {
    return spec.paused ? { controllerPause: status.controllerPause } : {};
  }
  return {
    pauseConditions,
    controllerPause: added.length > 0 || status.controllerPause,
  };
}

/** Halts everything that would change who serves: the user paused, or an analysis has no verdict. */
export function isHalted(context: RolloutContext): boolean {
  return (
    context.spec.paused ||
    findPause(context, 'InconclusiveAnalysisRun') !== undefined
  );
}
