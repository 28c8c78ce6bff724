import { InputError } from '@backstage/errors';

/**
 * Where a rollout lives. Every part is a name as the cluster spells it.
 *
 * @public
 */
export interface RolloutRef {
  /** Name of the cluster in `rollouts.clusters`. */
  cluster: string;
  namespace: string;
  /** Id of the engine that drives the object, such as `argo-rollouts`. */
  engine: string;
  /** Kind of the root object, such as `Rollout`. */
  kind: string;
  name: string;
}

/**
 * The id of a rollout: its ref as one string, `cluster/namespace/engine/kind/name`.
 *
 * No part of a ref may hold a slash, so the id is unambiguous. Encode it with
 * `encodeURIComponent` when it goes into a URL's path.
 *
 * @public
 */
export function stringifyRolloutRef(ref: RolloutRef): string {
  return [ref.cluster, ref.namespace, ref.engine, ref.kind, ref.name].join('/');
}

/**
 * The reverse of {@link stringifyRolloutRef}.
 *
 * @throws InputError when the id has not exactly five non-empty parts
 * @public
 */
export function parseRolloutRef(id: string): RolloutRef {
  const parts = id.split('/');
  if (parts.length !== 5 || parts.some(part => part === '')) {
    throw new InputError(
      `Rollout id '${id}' must read cluster/namespace/engine/kind/name`,
    );
  }
  const [cluster, namespace, engine, kind, name] = parts;
  return { cluster, namespace, engine, kind, name };
}
