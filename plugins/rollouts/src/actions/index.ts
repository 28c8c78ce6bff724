export { ActionBar } from './ActionBar';
export { ActionTrouble } from './ActionTrouble';
export { RolloutActionButton } from './RolloutActionButton';
export { RolloutActionsProvider } from './RolloutActionsProvider';
