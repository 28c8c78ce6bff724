import { ClusterWrite } from '../controllers/Controller';
import { ClusterStore } from '../store/ClusterStore';
import { noSuchResource } from '../store/statusErrors';
import { recordEvent } from './recordEvent';

/** Does what a controller wants done. Throws a StatusError where the store refuses. */
export function executeWrite(
  store: ClusterStore,
  write: ClusterWrite,
  controller: string,
): void {
  switch (write.verb) {
    case 'create':
      store.create(write.object);
      return;
    case 'update':
    case 'status':
      store.replace(store.definitionOf(write.object), write.object, {
        part: write.verb === 'status' ? 'status' : 'main',
      });
      return;
    case 'delete':
      deleteByKind(store, write);
      return;
    case 'event':
      recordEvent(store, write.event, controller);
      return;
    default:
      throw new Error(`unknown write ${JSON.stringify(write satisfies never)}`);
  }
}

function deleteByKind(
  store: ClusterStore,
  write: { kind: string; namespace: string; name: string },
): void {
  const definition = store.registry.findByKindName(write.kind);
  if (!definition) {
    throw noSuchResource();
  }
  store.delete({
    definition,
    namespace: definition.namespaced ? write.namespace : undefined,
    name: write.name,
  });
}
