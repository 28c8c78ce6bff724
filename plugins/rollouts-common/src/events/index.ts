export * from './RolloutEvent';
