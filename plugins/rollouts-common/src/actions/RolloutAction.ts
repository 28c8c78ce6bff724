/**
 * What a user may wish.
 *
 * - `promote`: end the present pause and go on with the next step.
 * - `promoteFully`: skip all remaining steps and analyses.
 * - `abort`: send everybody back to the stable version.
 * - `retry`: begin an aborted update again.
 *
 * @public
 */
export type RolloutActionKind = 'promote' | 'promoteFully' | 'abort' | 'retry';

/** @public */
export const rolloutActionKinds: readonly RolloutActionKind[] = [
  'promote',
  'promoteFully',
  'abort',
  'retry',
];

/** @public */
export interface RolloutAction {
  kind: RolloutActionKind;
}
