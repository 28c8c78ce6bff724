export * from './RolloutStreamProvider';
export { useNow } from './useNow';
export * from './useRolloutAction';
export * from './useRolloutPods';
export * from './useRolloutStream';
export { useRolloutWords } from './useRolloutWords';
