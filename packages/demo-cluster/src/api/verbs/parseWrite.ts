import {
  apiVersionOf,
  ResourceDefinition,
} from '../../resources/ResourceDefinition';
import { parseManifest } from '../../store/parseManifest';
import { badRequest } from '../../store/statusErrors';
import { StatusError } from '../../store/StatusError';
import { NewObject, StoredObject } from '../../store/StoredObject';
import { isJsonObject } from '../patch/jsonObject';
import { ResourceTarget } from '../ResourceTarget';

/** The object in a request, checked against the path that it was sent to, in the shape in which it is stored. */
export function parseNewObject(
  target: ResourceTarget,
  document: unknown,
): NewObject {
  const { definition } = target;
  if (!isJsonObject(document)) {
    throw badRequest('the body of the request is not an object');
  }
  const parsed = parseManifest({
    apiVersion: apiVersionOf(definition),
    kind: definition.kind,
    ...document,
    metadata: document.metadata ?? {},
  });
  if (!parsed.ok) {
    throw badRequest(
      `${definition.kind} in version "${definition.version}" cannot be handled as a ${definition.kind}: ${parsed.field}: ${parsed.problem}`,
    );
  }
  assertType(definition, parsed.object);
  const namespace = namespaceFor(target, parsed.object);
  const object = {
    ...parsed.object,
    metadata: {
      ...parsed.object.metadata,
      ...(namespace ? { namespace } : {}),
    },
  };
  return definition.view ? definition.view.fromView(object) : object;
}

/** The same for an object that is to replace one that is there. */
export function parseReplacement(
  target: ResourceTarget & { name: string },
  document: unknown,
): StoredObject {
  const object = parseNewObject(target, document);
  if (!object.metadata.name) {
    throw badRequest(
      `the name of the object (${'based on URL'}) was undeterminable: name must be provided`,
    );
  }
  if (object.metadata.name !== target.name) {
    throw badRequest(
      `the name of the object (${object.metadata.name}) does not match the name on the URL (${target.name})`,
    );
  }
  return object as StoredObject;
}

/** True for `dryRun=All`; there is no other kind of dry run. */
export function parseDryRun(query: URLSearchParams): boolean {
  const values = query.getAll('dryRun').filter(value => value !== '');
  const unknown = values.find(value => value !== 'All');
  if (unknown !== undefined) {
    throw new StatusError({
      code: 422,
      reason: 'Invalid',
      message: `CreateOptions.meta.k8s.io "" is invalid: dryRun: Unsupported value: "${unknown}": supported values: "All"`,
    });
  }
  return values.length > 0;
}

function assertType(definition: ResourceDefinition, object: NewObject): void {
  const expected = apiVersionOf(definition);
  if (object.apiVersion !== expected) {
    throw badRequest(
      `the API version in the data (${object.apiVersion}) does not match the expected API version (${expected})`,
    );
  }
  if (object.kind !== definition.kind) {
    throw badRequest(
      `the kind in the data (${object.kind}) does not match the expected kind (${definition.kind})`,
    );
  }
}

function namespaceFor(
  target: ResourceTarget,
  object: NewObject,
): string | undefined {
  const { namespace } = object.metadata;
  if (!target.definition.namespaced) {
    return undefined;
  }
  if (namespace && namespace !== target.namespace) {
    throw badRequest(
      'the namespace of the provided object does not match the namespace sent on the request',
    );
  }
  return target.namespace;
}
