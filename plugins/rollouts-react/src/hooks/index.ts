export * from './RolloutStreamProvider';
export * from './useFleet';
export { useIsDocumentVisible } from './useIsDocumentVisible';
export { useMeasuredWidth } from './useMeasuredWidth';
export { useNow } from './useNow';
export * from './useRolloutAction';
export * from './useRolloutPods';
export * from './useRolloutStream';
export { useRolloutWords } from './useRolloutWords';
