export * from './describeRolloutEngineContract';
