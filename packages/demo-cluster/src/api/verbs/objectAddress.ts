import {
  qualifiedName,
  ResourceDefinition,
} from '../../resources/ResourceDefinition';
import { ObjectAddress } from '../../store/StoreOperations';
import { ResourceRegistry } from '../../resources/ResourceRegistry';
import { ObjectCall, ResourceCall } from '../ApiServices';

/** Where the objects of a definition are stored: under itself, or under the one that it is a view of. */
function storedDefinition(
  registry: ResourceRegistry,
  definition: ResourceDefinition,
): ResourceDefinition {
  const { view } = definition;
  const stored = view && registry.findQualified(view.storedAs);
  if (view && !stored) {
    throw new Error(
      `${qualifiedName(definition)} is a view of ${
        view.storedAs
      }, which is not there`,
    );
  }
  return stored ?? definition;
}

export function objectAddress(call: ObjectCall): ObjectAddress {
  return {
    definition: storedDefinitionOf(call),
    namespace: call.target.namespace,
    name: call.target.name,
  };
}

export function storedDefinitionOf(call: ResourceCall): ResourceDefinition {
  return storedDefinition(call.services.store.registry, call.target.definition);
}
