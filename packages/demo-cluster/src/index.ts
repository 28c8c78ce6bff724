/**
 * An embedded Kubernetes API with simulated rollout controllers, for the demo and the tests.
 *
 * @packageDocumentation
 */
export { DemoCluster } from './DemoCluster';
export type { ControllerChoice, DemoClusterOptions } from './DemoCluster';
export type {
  AccessRule,
  Identity,
  TokenIdentity,
} from './api/access/Identity';
export { adminIdentity, viewerIdentity } from './api/access/Identity';
export type { Certificate } from './api/Certificate';
export type { RequestRecord } from './api/ApiServer';
export type { FaultChange, Faults } from './api/faults/Faults';
export type { OpenWatch } from './api/watch/WatchHub';
export type { DemoClock } from './clock/DemoClock';
export { SimulatedClock } from './clock/SimulatedClock';
export type { ClockState, WallTime } from './clock/SimulatedClock';
export { SteppedClock } from './clock/SteppedClock';
export { startCompany } from './company/startCompany';
export type { Company, CompanyOptions } from './company/startCompany';
export { allControllers } from './controllers';
export type {
  ClusterEvent,
  ClusterView,
  ClusterWrite,
  Controller,
  ControllerStep,
  MetricAnswer,
  MetricQuery,
} from './controllers/Controller';
export { kubeconfigDocument } from './kubeconfig/kubeconfigDocument';
export type { KubeconfigCluster } from './kubeconfig/kubeconfigDocument';
export { writeKubeconfig } from './kubeconfig/writeKubeconfig';
export type { MeaningfulStates } from './recordings/ClusterState';
export type { Divergence } from './recordings/diffEvents';
export { diffStates } from './recordings/diffStates';
export type { DiffOptions } from './recordings/diffStates';
export { loadRecording } from './recordings/loadRecording';
export { meaningfulStates } from './recordings/meaningfulStates';
export type {
  ActionEntry,
  Recording,
  RecordingEntry,
  RequestEntry,
  WatchEntry,
} from './recordings/Recording';
export { replayRecording } from './recordings/replayRecording';
export type { Replay, ReplayOptions } from './recordings/replayRecording';
export { ControllerRunner } from './runner/ControllerRunner';
export type {
  ControllerRunnerOptions,
  RunnerLog,
} from './runner/ControllerRunner';
export type { MetricAsker } from './runner/MetricAsker';
export { ClusterStore } from './store/ClusterStore';
export type { ObjectAddress } from './store/StoreOperations';
export { countingIds, randomIds } from './store/IdSource';
export type { IdSource } from './store/IdSource';
export type { StoreChange } from './store/RevisionLog';
export { StatusError } from './store/StatusError';
export type {
  NewObject,
  OwnerReference,
  StoredObject,
  StoredObjectMeta,
} from './store/StoredObject';
