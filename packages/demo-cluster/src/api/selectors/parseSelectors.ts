import { ResourceDefinition } from '../../resources/ResourceDefinition';
import { StoredObject } from '../../store/StoredObject';
import { ResourceTarget } from '../ResourceTarget';
import { parseFieldSelector } from './parseFieldSelector';
import { parseLabelSelector } from './parseLabelSelector';

export type Selection = (object: StoredObject) => boolean;

/** Everything that narrows a list or a watch: namespace, name, labels and fields, as one predicate over stored objects. */
export function parseSelectors(
  target: ResourceTarget,
  query: URLSearchParams,
): Selection {
  const { definition, namespace, name } = target;
  const matchesLabels = parseLabelSelector(query.get('labelSelector'));
  const matchesFields = parseFieldSelector(
    query.get('fieldSelector'),
    definition,
  );
  return object =>
    (namespace === undefined || object.metadata.namespace === namespace) &&
    (name === undefined || object.metadata.name === name) &&
    matchesLabels(object.metadata.labels ?? {}) &&
    matchesFields(asShown(definition, object));
}

function asShown(
  definition: ResourceDefinition,
  object: StoredObject,
): StoredObject {
  return definition.view ? definition.view.toView(object) : object;
}
