/**
 * The Rollouts tab on catalog entities.
 *
 * @packageDocumentation
 */
export {
  EntityRolloutsCard,
  EntityRolloutsContent,
  EntityRolloutsFleet,
  HomeRolloutsCard,
  RolloutSearchResultListItem,
  RolloutsPage,
  RolloutsStatusPage,
  rolloutsPlugin,
} from './plugin';
export type { RolloutSearchResultListItemProps } from './search';
export { isRolloutsAvailable } from './isRolloutsAvailable';
