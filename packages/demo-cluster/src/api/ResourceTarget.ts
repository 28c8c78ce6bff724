import { ResourceRegistry } from '../resources/ResourceRegistry';
import { ResourceDefinition } from '../resources/ResourceDefinition';
import { AccessAttributes } from './access/isAllowed';

/** What a path names: a collection, one object, or a subresource of one. */
export interface ResourceTarget {
  definition: ResourceDefinition;
  namespace?: string;
  name?: string;
  subresource?: string;
}

interface ResourcePath {
  group: string;
  version: string;
  namespace?: string;
  plural: string;
  name?: string;
  subresource?: string;
}

/** The parts of a resource's path as the API defines them, whether or not there is such a resource. */
export function parseResourcePath(path: string): ResourcePath | undefined {
  const [root, ...parts] = path.split('/').filter(Boolean).map(decode);
  if (root === 'api' && parts.length >= 2) {
    return { group: '', version: parts[0], ...parseTail(parts.slice(1)) };
  }
  if (root === 'apis' && parts.length >= 3) {
    const [group, version, ...tail] = parts;
    return { group, version, ...parseTail(tail) };
  }
  return undefined;
}

function parseTail(parts: string[]) {
  const isInNamespace = parts[0] === 'namespaces' && parts.length >= 3;
  // `/namespaces/x/status` is a subresource of the namespace, not a resource in it.
  if (isInNamespace && !['status', 'finalize'].includes(parts[2])) {
    const [, namespace, plural, name, ...rest] = parts;
    return { namespace, plural, name, subresource: joined(rest) };
  }
  const [plural, name, ...rest] = parts;
  return { plural, name, subresource: joined(rest) };
}

function joined(parts: string[]): string | undefined {
  return parts.length > 0 ? parts.join('/') : undefined;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

export function findTarget(
  registry: ResourceRegistry,
  path: ResourcePath,
): ResourceTarget | undefined {
  const definition = registry.findResource(
    path.group,
    path.version,
    path.plural,
  );
  if (!definition) {
    return undefined;
  }
  const isMisplaced =
    path.namespace === undefined
      ? definition.namespaced && path.name !== undefined
      : !definition.namespaced;
  return isMisplaced
    ? undefined
    : {
        definition,
        namespace: path.namespace,
        name: path.name,
        subresource: path.subresource,
      };
}

/** The same request as RBAC sees it. For a namespace itself, its name counts as the namespace too. */
export function accessOf(path: ResourcePath, verb: string): AccessAttributes {
  return {
    kind: 'resource',
    verb,
    group: path.group,
    resource: path.plural,
    subresource: path.subresource,
    namespace:
      path.namespace ??
      (path.plural === 'namespaces' && path.group === ''
        ? path.name
        : undefined),
    name: path.name,
  };
}

/** The verb of RBAC and discovery that an HTTP method means here. */
export function verbOf(
  method: string,
  target: { name?: string },
  query: URLSearchParams,
): string {
  const isWatch = ['true', '1'].includes(query.get('watch') ?? '');
  switch (method) {
    case 'GET':
    case 'HEAD':
      if (isWatch) {
        return 'watch';
      }
      return target.name === undefined ? 'list' : 'get';
    case 'POST':
      return 'create';
    case 'PUT':
      return 'update';
    case 'PATCH':
      return 'patch';
    case 'DELETE':
      return target.name === undefined ? 'deletecollection' : 'delete';
    default:
      return method.toLowerCase();
  }
}
