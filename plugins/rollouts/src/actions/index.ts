export { ActionBar } from './ActionBar';
export { ActionTrouble } from './ActionTrouble';
export { NextSentence } from './NextSentence';
export { RolloutActionButton } from './RolloutActionButton';
export { RolloutActionsProvider } from './RolloutActionsProvider';
