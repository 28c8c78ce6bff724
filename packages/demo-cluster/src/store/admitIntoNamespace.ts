import { ResourceDefinition } from '../resources/ResourceDefinition';
import { badRequest, forbidden, notFound } from './statusErrors';
import { StoreOperations } from './StoreOperations';

/** Refuses an object whose namespace is missing, or about to go. */
export function admitIntoNamespace(
  store: Pick<StoreOperations, 'get' | 'definitionOf'>,
  definition: ResourceDefinition,
  metadata: { name: string; namespace?: string },
): void {
  if (!definition.namespaced) {
    return;
  }
  if (!metadata.namespace) {
    throw badRequest(
      'an empty namespace may not be set during creation of a namespaced object',
    );
  }
  const namespaces = store.definitionOf({
    apiVersion: 'v1',
    kind: 'Namespace',
  });
  const namespace = store.get({
    definition: namespaces,
    name: metadata.namespace,
  });
  if (!namespace) {
    throw notFound(namespaces, metadata.namespace);
  }
  if (namespace.metadata.deletionTimestamp) {
    throw forbidden(
      definition,
      metadata.name,
      `unable to create new content in namespace ${metadata.namespace} because it is being terminated`,
    );
  }
}
