import {
  ActionRecord,
  ClusterStatus,
  Rollout,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { RolloutTransition } from '../domain/RolloutTransition';
import { NotificationTopic } from './NotificationTopic';

/** Something that people are told of. */
export interface Happening {
  topic: NotificationTopic;
  transition: RolloutTransition;
  rollout: Rollout;
  /** Absent when the cluster is not known any more. */
  cluster?: Pick<ClusterStatus, 'title' | 'environment'>;
  /** The action that brought it about; absent when that was done past the portal. */
  cause?: ActionRecord;
}
