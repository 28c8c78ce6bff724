import { applyJsonPatch } from '../api/patch/applyJsonPatch';
import { applyMergePatch } from '../api/patch/applyMergePatch';
import { findTarget, parseResourcePath } from '../api/ResourceTarget';
import { ClusterStore } from '../store/ClusterStore';
import { ObjectAddress } from '../store/StoreOperations';
import { badRequest, noSuchResource } from '../store/statusErrors';
import { NewObject, StoredObject } from '../store/StoredObject';
import { RequestEntry } from './Recording';

/** Sends a recorded write to a store. Throws a StatusError where the store refuses it. */
export function sendRequest(store: ClusterStore, request: RequestEntry): void {
  const path = parseResourcePath(request.path);
  const target = path && findTarget(store.registry, path);
  if (!target) throw noSuchResource();
  if (request.method === 'POST') {
    const object = withNamespace(request.body as NewObject, target.namespace);
    const { view } = target.definition;
    store.create(view ? view.fromView(object) : object);
    return;
  }
  if (target.name === undefined) {
    throw badRequest(`${request.method} of a collection is not replayed`);
  }
  const address = { ...target, name: target.name };
  if (request.method === 'DELETE') {
    store.delete(address);
    return;
  }
  store.replace(target.definition, nextObject(store, address, request), {
    part: target.subresource === 'status' ? 'status' : 'main',
  });
}

function withNamespace(object: NewObject, namespace?: string): NewObject {
  return { ...object, metadata: { ...object.metadata, namespace } };
}

function nextObject(
  store: ClusterStore,
  address: ObjectAddress,
  request: RequestEntry,
): StoredObject {
  const current = store.read(address);
  if (request.method === 'PUT') {
    return replacement(current, request.body as StoredObject);
  }
  const patched =
    request.contentType === 'application/json-patch+json'
      ? applyJsonPatch(current, request.body)
      : applyMergePatch(current, request.body);
  return patched as StoredObject;
}

/**
 * What a PUT of the recording means here: its spec, labels and annotations. Whatever the
 * recorded controller had written into the object is the business of the controller on trial.
 */
function replacement(current: StoredObject, body: StoredObject): StoredObject {
  return {
    ...current,
    spec: body.spec,
    metadata: {
      ...current.metadata,
      labels: body.metadata.labels,
      annotations: {
        ...body.metadata.annotations,
        ...ofController(current.metadata.annotations),
      },
    },
  };
}

function ofController(annotations: Record<string, string> = {}) {
  return Object.fromEntries(
    Object.entries(annotations).filter(([key]) =>
      key.startsWith('rollout.argoproj.io/'),
    ),
  );
}
