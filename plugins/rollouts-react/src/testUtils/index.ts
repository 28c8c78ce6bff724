/**
 * Builders of realistic rollouts, and a backend that is driven by hand, for tests of anything
 * that shows rollouts.
 *
 * @packageDocumentation
 */
export * from './aBlueGreen';
export * from './aCluster';
export * from './aFleetPage';
export * from './anAbortedCanary';
export * from './anActionRecord';
export * from './anAnalysisRun';
export * from './anExperiment';
export * from './aPausedCanary';
export * from './aPod';
export * from './aRevision';
export * from './aRollout';
export * from './aSnapshot';
export * from './aStandaloneExperiment';
export * from './FakeChannel';
export * from './FakeRolloutsApi';
export * from './FakeStream';
export * from './someSteps';
export * from './wordsOf';
