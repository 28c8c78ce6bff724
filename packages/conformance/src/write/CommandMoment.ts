import {
  ActionPlanOrRefusal,
  RolloutActionKind,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { KubernetesObject } from '@progressive-delivery/backstage-plugin-rollouts-node';
import { PlainWrite } from './withoutGuards';

/** A command at the moment before its first write: what the plugin did, what the suite would do. */
export interface CommandMoment {
  action: RolloutActionKind;
  /** The rollout as it was before. */
  root: KubernetesObject;
  sent: readonly PlainWrite[];
  planned: readonly PlainWrite[];
  answer: ActionPlanOrRefusal;
}
