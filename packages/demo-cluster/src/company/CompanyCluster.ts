import { DemoClock } from '../clock/DemoClock';
import { ClusterStore } from '../store/ClusterStore';

/** What the company needs of a cluster; every `DemoCluster` is one. */
export interface CompanyCluster {
  readonly name: string;
  readonly clock: DemoClock;
  readonly store: ClusterStore;
}
