import { StoredObject } from '../store/StoredObject';

export type Cell = string | number | boolean | null;

/** One column of what `kubectl get` prints. */
export interface TableColumn {
  name: string;
  type: 'string' | 'integer' | 'number' | 'boolean' | 'date';
  format?: 'name';
  description?: string;
  /** 0 is always shown, 1 only by `-o wide`. */
  priority: number;
  cell(object: StoredObject, now: Date): Cell;
}

/** Where the `scale` subresource finds its numbers, as dotted paths from the object's root. */
export interface ScalePaths {
  specReplicas: string;
  statusReplicas: string;
  /** Path of a selector that is already a string; without it `spec.selector` is rendered. */
  selector?: string;
}

/** Another shape of objects that are stored under a different definition, as `events.k8s.io` is of core events. */
export interface ResourceView {
  /** Qualified name of the definition under which the objects are stored. */
  storedAs: string;
  toView(object: StoredObject): StoredObject;
  fromView<T extends object>(object: T): T;
}

/** All that the server knows of a kind. A new kind is one more of these, as data. */
export interface ResourceDefinition {
  /** Empty for the core group. */
  group: string;
  version: string;
  kind: string;
  plural: string;
  singular: string;
  shortNames: readonly string[];
  categories: readonly string[];
  namespaced: boolean;
  /** Custom resources know no strategic merge patch and insist on a resourceVersion in a PUT. */
  custom: boolean;
  hasStatus: boolean;
  hasGeneration: boolean;
  /** Names may hold what RBAC allows (colons), not only what DNS allows. */
  hasLooseNames: boolean;
  scale?: ScalePaths;
  columns: readonly TableColumn[];
  /** Paths that a field selector may name, beyond metadata.name and metadata.namespace. */
  fieldLabels: readonly string[];
  /** Filled in at creation where the object leaves them out. */
  defaults: Readonly<Record<string, unknown>>;
  /** OpenAPI schema of a custom resource, for `kubectl explain`. */
  schema?: object;
  view?: ResourceView;
}

/** `rollouts.argoproj.io`; the plural alone in the core group. Key of a resource everywhere in the server. */
export function qualifiedName(
  definition: Pick<ResourceDefinition, 'group' | 'plural'>,
): string {
  return definition.group
    ? `${definition.plural}.${definition.group}`
    : definition.plural;
}

export function apiVersionOf(
  definition: Pick<ResourceDefinition, 'group' | 'version'>,
): string {
  return definition.group
    ? `${definition.group}/${definition.version}`
    : definition.version;
}
