/**
 * A rollout to begin with, for tests of anything that is given rollouts.
 *
 * @packageDocumentation
 */
export * from './aRollout';
