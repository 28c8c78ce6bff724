import { ResourceDefinition } from '../resources/ResourceDefinition';
import { ResourceRegistry } from '../resources/ResourceRegistry';
import { UpdatePart } from './prepareUpdate';
import { StoredObject } from './StoredObject';

export interface ObjectAddress {
  definition: ResourceDefinition;
  namespace?: string;
  name: string;
}

export interface WriteOptions {
  /** Everything is checked and the result returned, but nothing is stored. */
  dryRun?: boolean;
}

export interface CreateOptions extends WriteOptions {
  /** Keeps status and uid as they are in the object: for seed data and replayed recordings. */
  asRecorded?: boolean;
}

export interface DeleteOptions extends WriteOptions {
  propagation?: 'Background' | 'Foreground' | 'Orphan';
  preconditions?: { uid?: string; resourceVersion?: string };
}

export interface DeleteResult {
  object: StoredObject;
  /** False while finalizers hold the object back. */
  gone: boolean;
}

/** What the consequences of a change work with. */
export interface StoreOperations {
  readonly registry: ResourceRegistry;
  get(address: ObjectAddress): StoredObject | undefined;
  list(definition: ResourceDefinition, namespace?: string): StoredObject[];
  /** Objects with an owner reference to this uid. */
  ownedBy(uid: string): { object: StoredObject }[];
  hasUid(uid: string): boolean;
  /** All objects of one namespace, of every kind. */
  contentOf(namespace: string): StoredObject[];
  definitionOf(object: {
    apiVersion: string;
    kind: string;
  }): ResourceDefinition;
  replace(
    definition: ResourceDefinition,
    object: StoredObject,
    options: WriteOptions & { part: UpdatePart },
  ): StoredObject;
  delete(address: ObjectAddress, options?: DeleteOptions): DeleteResult;
  /** Takes an object out without asking its finalizers. */
  remove(definition: ResourceDefinition, object: StoredObject): StoredObject;
}
