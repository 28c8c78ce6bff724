import {
  KubernetesObject,
  ObjectReference,
  ResourceGraph,
  UnavailableResource,
  WatchTarget,
} from '@progressive-delivery/backstage-plugin-rollouts-node';
import { isPart } from './objectIdentity';

/** What has to be looked up to join objects. Answers from memory. */
export interface ObjectLookup {
  byUid(uid: string): KubernetesObject | undefined;
  /** Objects that name this uid among their owners. */
  ownedBy(uid: string): readonly KubernetesObject[];
  find(reference: ObjectReference): KubernetesObject | undefined;
}

export interface ResourceGraphParts {
  cluster: string;
  root: KubernetesObject;
  watches: readonly WatchTarget[];
  references: readonly ObjectReference[];
  unavailable: readonly UnavailableResource[];
}

/** Joins a root with everything that its view is made from. */
export function resourceGraph(
  parts: ResourceGraphParts,
  lookup: ObjectLookup,
): ResourceGraph {
  return {
    cluster: parts.cluster,
    root: parts.root,
    owned: descendantsOf(parts.root, lookup).filter(object =>
      parts.watches.some(target => isPart(object, target)),
    ),
    referenced: parts.references.flatMap(
      reference => lookup.find(reference) ?? [],
    ),
    unavailable: parts.unavailable,
  };
}

/**
 * All objects whose chain of owners ends at `root`. Owners in a circle, which no controller
 * makes but the API allows, are followed once. An owner in another namespace counts for nothing,
 * as it does for Kubernetes.
 */
function descendantsOf(
  root: KubernetesObject,
  lookup: ObjectLookup,
): KubernetesObject[] {
  const seen = new Set([root.metadata.uid]);
  const found: KubernetesObject[] = [];
  const open = [root];
  for (let owner = open.pop(); owner; owner = open.pop()) {
    for (const object of lookup.ownedBy(owner.metadata.uid)) {
      const isNew = !seen.has(object.metadata.uid);
      if (isNew && isInReach(owner, object)) {
        seen.add(object.metadata.uid);
        found.push(object);
        open.push(object);
      }
    }
  }
  return found;
}

/** `object` and every object above it on its chains of owners. */
export function ancestorsOf(
  object: KubernetesObject,
  lookup: ObjectLookup,
): KubernetesObject[] {
  const seen = new Set([object.metadata.uid]);
  const found = [object];
  for (let next = 0; next < found.length; next++) {
    for (const { uid } of found[next].metadata.ownerReferences ?? []) {
      const owner = seen.has(uid) ? undefined : lookup.byUid(uid);
      if (owner && isInReach(owner, found[next])) {
        seen.add(uid);
        found.push(owner);
      }
    }
  }
  return found;
}

function isInReach(owner: KubernetesObject, owned: KubernetesObject): boolean {
  const { namespace } = owner.metadata;
  return namespace === undefined || namespace === owned.metadata.namespace;
}
