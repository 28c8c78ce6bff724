import { Rollout } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { ResourceGraph } from '@progressive-delivery/backstage-plugin-rollouts-node';
import { DashboardInfo } from '../../scenarios/Checkpoint';

/** One moment, told by the suite and by the dashboard, and the objects that both told it from. */
export interface ViewMoment {
  graph: ResourceGraph;
  rollout: Rollout;
  info: DashboardInfo;
  /** At which step the present version was when last seen without an abort. */
  stepBeforeAbort?: number;
}
