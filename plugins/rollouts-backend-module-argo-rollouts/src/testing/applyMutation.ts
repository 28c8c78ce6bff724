import { ClusterMutation } from '@progressive-delivery/backstage-plugin-rollouts-common';
import {
  KubernetesObject,
  ResourceGraph,
} from '@progressive-delivery/backstage-plugin-rollouts-node';
import { applyJsonPatch, Operation } from './applyJsonPatch';

/**
 * The graph as it is after a request, as an API server would have it: with an error for what it
 * refuses. On the status path only the status of the result counts, elsewhere everything but the
 * status; what has no such path takes both.
 */
export function applyMutation(
  graph: ResourceGraph,
  mutation: ClusterMutation,
): ResourceGraph {
  const object = addressedObject(graph, mutation);
  const changed = answer(object, mutation);
  const put = (objects: readonly KubernetesObject[]) =>
    objects.flatMap(each => (each === object ? changed ?? [] : each));
  return {
    ...graph,
    root: put([graph.root])[0] ?? graph.root,
    owned: put(graph.owned),
    referenced: put(graph.referenced),
  };
}

/** The object that a request is for. */
export function addressedObject(
  { root, owned, referenced }: ResourceGraph,
  { path }: ClusterMutation,
): KubernetesObject {
  const found = [root, ...owned, ...referenced].find(
    ({ apiVersion, kind, metadata }) =>
      `/apis/${apiVersion}/namespaces/${
        metadata.namespace
      }/${kind.toLowerCase()}s/${metadata.name}` ===
      path.replace(/\/status$/, ''),
  );
  if (!found) {
    throw new Error(`404: ${path}`);
  }
  return found;
}

/** Nothing is left after a deletion. */
function answer(
  object: KubernetesObject,
  { method, path, contentType, body }: ClusterMutation,
): KubernetesObject | undefined {
  if (method === 'DELETE') {
    const { preconditions } = body as any;
    requireSame(object, preconditions);
    return undefined;
  }
  const patched =
    contentType === 'application/json-patch+json'
      ? applyJsonPatch(object, body as unknown as Operation[])
      : merge(object, body as any);
  if (path.endsWith('/status')) {
    return { ...object, status: patched.status };
  }
  return object.kind === 'Rollout'
    ? { ...patched, status: object.status }
    : patched;
}

function requireSame(
  { metadata }: KubernetesObject,
  seen: { uid?: string; resourceVersion?: string },
): void {
  const isAnother = (key: 'uid' | 'resourceVersion') =>
    seen[key] !== undefined && seen[key] !== metadata[key];
  if (isAnother('uid') || isAnother('resourceVersion')) {
    throw new Error('409: the object is not the one that was seen');
  }
}

function merge(object: KubernetesObject, body: any): KubernetesObject {
  requireSame(object, body.metadata ?? {});
  return mergeValue(object, body);
}

/** RFC 7396. */
function mergeValue(target: any, patch: any): any {
  if (typeof patch !== 'object' || patch === null || Array.isArray(patch)) {
    return patch;
  }
  const merged = { ...target };
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete merged[key];
    else merged[key] = mergeValue(merged[key], value);
  }
  return merged;
}
