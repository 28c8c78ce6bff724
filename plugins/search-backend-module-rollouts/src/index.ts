/**
 * Rollouts in the search of the portal.
 *
 * @packageDocumentation
 */
export type { RolloutDocument } from './domain/RolloutDocument';
export { searchModuleRollouts as default } from './module';
