import { KubernetesObject } from './KubernetesObject';

/**
 * A resource that an engine wants to have watched.
 *
 * @public
 */
export interface WatchTarget {
  /** Empty for the core group. */
  group: string;
  version: string;
  plural: string;
  kind: string;
  /**
   * `root`: the objects that rollouts are named after. `owned`: found through
   * `ownerReferences`, over any number of steps. `rootOrOwned`: owned where another object
   * controls it, and a root of its own where none does. `referenced`: named by
   * {@link RolloutEngine.references}.
   */
  role: 'root' | 'owned' | 'rootOrOwned' | 'referenced';
}

/**
 * Names one object of a watched resource.
 *
 * @public
 */
export interface ObjectReference {
  group: string;
  kind: string;
  /** Absent for cluster-scoped objects. */
  namespace?: string;
  name: string;
}

/**
 * Everything that the view of one rollout is made from. Plain data; engines must not change it.
 *
 * @public
 */
export interface ResourceGraph {
  cluster: string;
  root: KubernetesObject;
  /** Objects of `owned` resources whose chain of owners ends at the root, in any order. */
  owned: readonly KubernetesObject[];
  /** The objects that exist of those that {@link RolloutEngine.references} named. */
  referenced: readonly KubernetesObject[];
  /** Watched resources that cannot be read here: tell "may not see" apart from "there is none". */
  unavailable: readonly UnavailableResource[];
}

/** @public */
export interface UnavailableResource {
  /** `plural.group`, or only `plural` for the core group. */
  resource: string;
  reason: 'absent' | 'forbidden';
}

/**
 * Where the pods of a rollout are found. They are watched only while somebody looks at them.
 *
 * @public
 */
export interface PodSelection {
  /** In Kubernetes' own syntax; as narrow as can be, since the whole namespace is asked. */
  labelSelector: string;
  /** Of the pods that match only those count that one of these objects controls. */
  owners: { uid: string; podHash: string; experiment?: string }[];
}
