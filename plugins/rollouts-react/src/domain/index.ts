export * from './RolloutsState';
export type { RolloutMessages, RolloutWords } from './RolloutWords';
export type { FleetFacts } from './FleetState';
export { foldRolloutEvents } from './foldRolloutEvents';
export { failedRun } from './describeAbort';
export {
  describeRollout,
  type DescriptionContext,
  type RolloutDescription,
} from './describeRollout';
export { describeStepBriefly } from './describeStepBriefly';
export { describeWaiting, type WaitingDescription } from './describeWaiting';
export { experimentsToShow } from './experimentsToShow';
export { formatCountdown, formatElapsed } from './formatCountdown';
export { formatDuration, type DurationOptions } from './formatDuration';
export { formatList } from './formatList';
export { formatPercent } from './formatPercent';
export { formatTimeOfDay, type TimeOfDayOptions } from './formatTimeOfDay';
export * from './phaseLook';
export { phaseWord } from './phaseWord';
export { routerTitle } from './routerTitle';
export { toldAt } from './toldAt';
export {
  hasTwoVersions,
  keptRevision,
  newVersionOf,
  stableVersionOf,
} from './versions';
