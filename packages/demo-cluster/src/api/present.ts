import {
  apiVersionOf,
  ResourceDefinition,
} from '../resources/ResourceDefinition';
import { StoredObject } from '../store/StoredObject';
import { AnswerForm } from './negotiate';
import {
  asPartialMetadata,
  renderTable,
  TableOptions,
} from './table/renderTable';

interface Presentation extends TableOptions {
  definition: ResourceDefinition;
  form: AnswerForm;
}

/** One object in the form that the client asked for. */
export function presentObject(
  object: StoredObject,
  presentation: Presentation,
): object {
  const { definition, form } = presentation;
  const shown = inView(definition, object);
  switch (form) {
    case 'table':
      return {
        ...renderTable(definition, [shown], presentation),
        metadata: { resourceVersion: object.metadata.resourceVersion },
      };
    case 'metadata':
      return asPartialMetadata(shown);
    default:
      return shown;
  }
}

/** A list in the form that the client asked for. */
export function presentList(
  objects: readonly StoredObject[],
  metadata: object,
  presentation: Presentation,
): object {
  const { definition, form } = presentation;
  const shown = objects.map(object => inView(definition, object));
  switch (form) {
    case 'table':
      return { ...renderTable(definition, shown, presentation), metadata };
    case 'metadata':
      return {
        kind: 'PartialObjectMetadataList',
        apiVersion: 'meta.k8s.io/v1',
        metadata,
        items: shown.map(asPartialMetadata),
      };
    default:
      return {
        kind: `${definition.kind}List`,
        apiVersion: apiVersionOf(definition),
        metadata,
        items: definition.custom ? shown : shown.map(withoutType),
      };
  }
}

/** In lists of built-in kinds the API server leaves out what every item is; clients must not count on it. */
function withoutType(object: StoredObject): object {
  const { apiVersion, kind, ...rest } = object;
  return rest;
}

function inView(
  definition: ResourceDefinition,
  object: StoredObject,
): StoredObject {
  return definition.view ? definition.view.toView(object) : object;
}
