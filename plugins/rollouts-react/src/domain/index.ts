export * from './RolloutsState';
export type { RolloutMessages, RolloutWords } from './RolloutWords';
export { foldRolloutEvents } from './foldRolloutEvents';
export { failedRun } from './describeAbort';
export {
  describeRollout,
  type DescriptionContext,
  type RolloutDescription,
} from './describeRollout';
export { describeWaiting, type WaitingDescription } from './describeWaiting';
export { experimentsToShow } from './experimentsToShow';
export { formatCountdown, formatElapsed } from './formatCountdown';
export { formatDuration } from './formatDuration';
export { formatPercent } from './formatPercent';
export { formatTimeOfDay, type TimeOfDayOptions } from './formatTimeOfDay';
export * from './phaseLook';
export { routerTitle } from './routerTitle';
