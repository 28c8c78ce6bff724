import { Rollout } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { ResourceGraph } from '@progressive-delivery/backstage-plugin-rollouts-node';
import { OwnedPod } from '../../scenarios/ClusterObjects';
import { DashboardInfo } from '../../scenarios/Checkpoint';

/** One moment, told by the suite and by the dashboard, and the objects that both told it from. */
export interface ViewMoment {
  graph: ResourceGraph;
  rollout: Rollout;
  info: DashboardInfo;
  /** The recorded pods that the engine's selection means. */
  pods: readonly OwnedPod[];
  /** Names of all recorded pods, whosever they are. */
  existingPods: ReadonlySet<string>;
  /** At which step the present version was when last seen without an abort. */
  stepBeforeAbort?: number;
}
