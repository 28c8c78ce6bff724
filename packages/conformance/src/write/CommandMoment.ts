import {
  ActionPlanOrRefusal,
  RolloutActionKind,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import {
  KubernetesObject,
  ResourceGraph,
} from '@progressive-delivery/backstage-plugin-rollouts-node';
import { PlainWrite } from './withoutGuards';

/** A command at the moment before its first write: what the plugin did, what the suite would do. */
export interface CommandMoment {
  action: RolloutActionKind;
  /** As the suite names the part that is meant: a pod hash, or the name of a run or experiment. */
  target?: string;
  graph: ResourceGraph;
  /** What the command is about, as it was before: the rollout, the run or the experiment. */
  root: KubernetesObject;
  sent: readonly PlainWrite[];
  planned: readonly PlainWrite[];
  answer: ActionPlanOrRefusal;
}
