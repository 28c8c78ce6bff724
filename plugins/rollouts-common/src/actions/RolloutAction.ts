/**
 * What a user may wish.
 *
 * - `promote`: end the present pause and go on with the next step.
 * - `promoteFully`: skip all remaining steps and analyses.
 * - `skip`: leave the running step, analysis or experiment before it is done.
 * - `pause`: hold the rollout where it is, until a person resumes it.
 * - `resume`: end the pause that a person set; nothing is skipped.
 * - `abort`: send everybody back to the stable version.
 * - `retry`: begin an aborted update again.
 * - `restart`: replace the pods without changing the version.
 * - `rollBack`: ship an earlier version again.
 * - `terminateRun`: end an analysis run before it is done.
 * - `terminateExperiment`: end an experiment before it is done.
 * - `retryExperiment`: begin a finished experiment again.
 *
 * @public
 */
export type RolloutActionKind =
  | 'promote'
  | 'promoteFully'
  | 'skip'
  | 'pause'
  | 'resume'
  | 'abort'
  | 'retry'
  | 'restart'
  | 'rollBack'
  | 'terminateRun'
  | 'terminateExperiment'
  | 'retryExperiment';

/** @public */
export const rolloutActionKinds: readonly RolloutActionKind[] = [
  'promote',
  'promoteFully',
  'skip',
  'pause',
  'resume',
  'abort',
  'retry',
  'restart',
  'rollBack',
  'terminateRun',
  'terminateExperiment',
  'retryExperiment',
];

/**
 * Actions on a part of the rollout, which `target` names: the pod hash of a revision, the name of
 * an analysis run, the name of an experiment. All others are on the rollout as a whole.
 *
 * @public
 */
export const targetedActionKinds = [
  'rollBack',
  'terminateRun',
  'terminateExperiment',
  'retryExperiment',
] as const satisfies readonly RolloutActionKind[];

/** @public */
export interface RolloutAction {
  kind: RolloutActionKind;
  /** Only of the {@link targetedActionKinds}, and there always. */
  target?: string;
}

/** @public */
export function isTargetedAction(kind: RolloutActionKind): boolean {
  return targetedActionKinds.some(targeted => targeted === kind);
}
