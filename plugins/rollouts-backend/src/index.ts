/**
 * Watches clusters, projects rollouts and carries out actions on them.
 *
 * @packageDocumentation
 */
export { rolloutsPlugin as default } from './plugin';
