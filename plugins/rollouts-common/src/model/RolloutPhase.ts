/**
 * The state of a rollout in the words of the field.
 *
 * The first four are the controller's own. `Aborted` is a `Degraded` that somebody or an
 * analysis brought about and that has a way out (Retry). `Unknown` means that there is
 * nothing to believe: no status, or a word that this version does not know.
 *
 * @public
 */
export type RolloutPhase =
  | 'Healthy'
  | 'Progressing'
  | 'Paused'
  | 'Degraded'
  | 'Aborted'
  | 'Unknown';

/** @public */
export const rolloutPhases: readonly RolloutPhase[] = [
  'Healthy',
  'Progressing',
  'Paused',
  'Degraded',
  'Aborted',
  'Unknown',
];
