import {
  ActionPlanOrRefusal,
  Rollout,
  RolloutAction,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { KubernetesObject } from './KubernetesObject';
import {
  ObjectReference,
  PodSelection,
  ResourceGraph,
  WatchTarget,
} from './ResourceGraph';

/**
 * One flavour of delivery controller. Pure, synchronous and total: data in, data out. It never
 * throws on what a cluster may serve; what it does not know it shows as unknown.
 *
 * `describeRolloutEngineContract` of `./testUtils` checks the promises made here.
 *
 * @public
 */
export interface RolloutEngine {
  /** Lower case with dashes, such as `argo-rollouts`; part of every rollout's id. */
  readonly id: string;
  /** Name for people, such as `Argo Rollouts`. */
  readonly title: string;
  readonly watches: readonly WatchTarget[];

  /** Objects that the view of `root` needs and that it names instead of owning. */
  references(root: KubernetesObject): ObjectReference[];

  /** The view. Times are computed from `now` alone. */
  project(graph: ResourceGraph, now: Date): Rollout;

  /** Where the pods of the rollout are; absent when it has none yet. */
  pods(graph: ResourceGraph): PodSelection | undefined;

  /**
   * What the action would do in this state, or why it cannot be done. `now` is for the times that
   * a request carries, as that of a restart.
   */
  plan(
    action: RolloutAction,
    graph: ResourceGraph,
    now: Date,
  ): ActionPlanOrRefusal;
}
