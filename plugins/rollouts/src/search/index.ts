export {
  RolloutSearchResultListItem,
  type RolloutSearchResultListItemProps,
} from './RolloutSearchResultListItem';
