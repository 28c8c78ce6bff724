import {
  KubernetesObject,
  ObjectReference,
  WatchTarget,
} from '@progressive-delivery/backstage-plugin-rollouts-node';

/** Group of an `apiVersion`; empty for the core group. */
function groupOf(apiVersion: string): string {
  const slash = apiVersion.indexOf('/');
  return slash === -1 ? '' : apiVersion.slice(0, slash);
}

/** What an object is called by those that do not know its uid. */
export function referenceTo(object: KubernetesObject): ObjectReference {
  return {
    group: groupOf(object.apiVersion),
    kind: object.kind,
    namespace: object.metadata.namespace,
    name: object.metadata.name,
  };
}

/** A reference as one string; no part may hold a slash. */
export function referenceKey(reference: ObjectReference): string {
  return [
    reference.group,
    reference.kind,
    reference.namespace ?? '',
    reference.name,
  ].join('/');
}

/** `plural.group`, or only `plural` for the core group. */
export function resourceName(target: WatchTarget): string {
  return target.group === ''
    ? target.plural
    : `${target.plural}.${target.group}`;
}

/** Whether an object of a resource is one that a rollout is named after. */
export function isRoot(object: KubernetesObject, target: WatchTarget): boolean {
  return (
    isOfTarget(object, target) &&
    (target.role === 'root' ||
      (target.role === 'rootOrOwned' && !isControlled(object)))
  );
}

/** Whether an object of a resource belongs to the view of another one. */
export function isPart(object: KubernetesObject, target: WatchTarget): boolean {
  return (
    isOfTarget(object, target) &&
    (target.role === 'owned' ||
      (target.role === 'rootOrOwned' && isControlled(object)))
  );
}

/** An owner that does not control an object only keeps it alive. */
function isControlled({ metadata }: KubernetesObject): boolean {
  return (
    metadata.ownerReferences?.some(({ controller }) => controller === true) ===
    true
  );
}

/** Whether an object is of the kind of a watched resource, in whatever version. */
export function isOfTarget(
  object: KubernetesObject,
  target: WatchTarget,
): boolean {
  return (
    object.kind === target.kind && groupOf(object.apiVersion) === target.group
  );
}
