/**
 * The Rollouts tab on catalog entities.
 *
 * @packageDocumentation
 */
export { EntityRolloutsContent, rolloutsPlugin } from './plugin';
export { isRolloutsAvailable } from './isRolloutsAvailable';
