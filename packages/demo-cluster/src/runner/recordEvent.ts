import { ClusterEvent } from '../controllers/Controller';
import { ClusterStore } from '../store/ClusterStore';
import { NewObject, StoredObject } from '../store/StoredObject';
import { timestamp } from '../store/timestamp';

/** Writes a core Event; the same words about the same object again only raise its count. */
export function recordEvent(
  store: ClusterStore,
  event: ClusterEvent,
  component: string,
): void {
  const now = timestamp(store.now());
  const repeated = findSame(store, event, component);
  if (!repeated) {
    store.create(newEvent(event, { component, now, revision: store.revision }));
    return;
  }
  store.replace(
    store.definitionOf(repeated),
    { ...repeated, count: (repeated.count ?? 1) + 1, lastTimestamp: now },
    { part: 'main' },
  );
}

function findSame(
  store: ClusterStore,
  event: ClusterEvent,
  component: string,
): StoredObject | undefined {
  const definition = store.definitionOf({ apiVersion: 'v1', kind: 'Event' });
  return store
    .list(definition, namespaceOf(event.about))
    .find(
      known =>
        known.involvedObject?.uid === event.about.metadata.uid &&
        known.reason === event.reason &&
        known.message === event.message &&
        known.type === event.type &&
        known.source?.component === component,
    );
}

function newEvent(
  event: ClusterEvent,
  facts: { component: string; now: string; revision: number },
): NewObject {
  const { metadata, apiVersion, kind } = event.about;
  return {
    apiVersion: 'v1',
    kind: 'Event',
    metadata: {
      name: `${metadata.name}.${facts.revision.toString(16).padStart(16, '0')}`,
      namespace: namespaceOf(event.about),
    },
    involvedObject: {
      apiVersion,
      kind,
      name: metadata.name,
      ...(metadata.namespace ? { namespace: metadata.namespace } : {}),
      uid: metadata.uid,
      resourceVersion: metadata.resourceVersion,
    },
    reason: event.reason,
    message: event.message,
    type: event.type,
    source: { component: facts.component },
    reportingComponent: facts.component,
    reportingInstance: '',
    firstTimestamp: facts.now,
    lastTimestamp: facts.now,
    eventTime: null,
    count: 1,
  };
}

/** Events about objects without a namespace live in `default`. */
function namespaceOf(about: StoredObject): string {
  return about.metadata.namespace ?? 'default';
}
