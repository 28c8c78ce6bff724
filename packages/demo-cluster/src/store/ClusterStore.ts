import { isDeepStrictEqual } from 'node:util';
import { DemoClock } from '../clock/DemoClock';
import {
  ResourceDefinition,
  qualifiedName,
} from '../resources/ResourceDefinition';
import { ResourceRegistry } from '../resources/ResourceRegistry';
import { carryOutConsequences, orphanDependents } from './carryOutConsequences';
import {
  assertFinalizersOnlyShrink,
  assertPreconditions,
  assertSameObject,
} from './assertPreconditions';
import { decorateNew } from './decorateNew';
import { IdSource } from './IdSource';
import { admitIntoNamespace } from './admitIntoNamespace';
import { ChangeListener, ObjectTable } from './ObjectTable';
import { prepareCreate } from './prepareCreate';
import { prepareUpdate, UpdatePart } from './prepareUpdate';
import { StoreChange } from './RevisionLog';
import {
  CreateOptions,
  DeleteOptions,
  DeleteResult,
  ObjectAddress,
  StoreOperations,
  WriteOptions,
} from './StoreOperations';
import {
  alreadyExists,
  invalid,
  noSuchResource,
  notFound,
} from './statusErrors';
import { NewObject, StoredObject } from './StoredObject';
import { asTerminating, isReadyToGo, mustWait } from './termination';
import { validateMetadata } from './validateMetadata';

export type { ObjectAddress };

export interface ClusterStoreOptions {
  clock: DemoClock;
  registry: ResourceRegistry;
  ids: IdSource;
  /** Revisions start after this number. */
  firstRevision: number;
  /** How many changes are kept for watches that resume; older ones are answered with 410. */
  historyLimit: number;
}

/** Drops what JSON cannot carry, so that comparing and freezing see plain data of our own. */
function asJson<T>(value: T): T {
  return JSON.parse(JSON.stringify(value));
}

/**
 * The state of one cluster, with the rules that hold whoever writes: identity, conflicts,
 * generations, finalizers, owners and namespaces. Synchronous: when a call returns, all its
 * consequences have happened.
 *
 * @public
 */
export class ClusterStore implements StoreOperations {
  readonly registry: ResourceRegistry;
  private readonly table: ObjectTable;
  private readonly clock: DemoClock;
  private readonly ids: IdSource;
  private readonly unsettled: StoreChange[] = [];
  private isSettling = false;

  constructor(options: ClusterStoreOptions) {
    this.registry = options.registry;
    this.clock = options.clock;
    this.ids = options.ids;
    this.table = new ObjectTable(options);
    this.table.subscribe(change => this.unsettled.push(change));
  }

  get revision(): number {
    return this.table.revision;
  }

  now(): Date {
    return this.clock.now();
  }

  list(definition: ResourceDefinition, namespace?: string): StoredObject[] {
    const all = this.table.list(qualifiedName(definition));
    return namespace === undefined
      ? all
      : all.filter(object => object.metadata.namespace === namespace);
  }

  /** The objects as they were at a revision; undefined when the kept history does not reach back so far. */
  listAt(
    definition: ResourceDefinition,
    revision: number,
  ): StoredObject[] | undefined {
    return this.table.listAt(qualifiedName(definition), revision);
  }

  get(address: ObjectAddress): StoredObject | undefined {
    return this.table.get(
      qualifiedName(address.definition),
      `${address.namespace ?? ''}/${address.name}`,
    );
  }

  read(address: ObjectAddress): StoredObject {
    const found = this.get(address);
    if (!found) {
      throw notFound(address.definition, address.name);
    }
    return found;
  }

  ownedBy(uid: string): { resource: string; object: StoredObject }[] {
    return this.table.ownedBy(uid);
  }

  hasUid(uid: string): boolean {
    return this.table.hasUid(uid);
  }

  /** All objects of one namespace, of every kind. */
  contentOf(namespace: string): StoredObject[] {
    return this.registry
      .stored()
      .filter(definition => definition.namespaced)
      .flatMap(definition => this.list(definition, namespace));
  }

  create(incoming: NewObject, options: CreateOptions = {}): StoredObject {
    const definition = this.definitionOf(incoming);
    const object = asJson(incoming);
    if (!definition.namespaced) {
      delete object.metadata.namespace;
    }
    const name = this.nameFor(definition, object);
    validateMetadata(definition, name, object.metadata);
    admitIntoNamespace(this, definition, { ...object.metadata, name });
    const address = { definition, namespace: object.metadata.namespace, name };
    if (this.get(address)) {
      throw alreadyExists(definition, name);
    }
    const recordedUid = options.asRecorded ? object.metadata.uid : undefined;
    const created = prepareCreate(definition, object, {
      now: this.clock.now(),
      name,
      uid: recordedUid ?? this.ids.uid(),
      keepStatus: options.asRecorded,
    });
    const prepared = decorateNew(definition, created, {
      now: this.clock.now(),
      revision: this.revision,
    });
    return options.dryRun ? prepared : this.put(definition, prepared);
  }

  /**
   * Writes one part of an object. A write that changes nothing keeps the revision. Where
   * `next.metadata.resourceVersion` is given it must be the current one.
   */
  replace(
    definition: ResourceDefinition,
    incoming: StoredObject,
    options: WriteOptions & { part: UpdatePart },
  ): StoredObject {
    const next = asJson(incoming);
    const { name, namespace } = next.metadata;
    const current = this.read({ definition, namespace, name });
    assertSameObject(definition, current, next);
    if (options.part === 'main') {
      validateMetadata(definition, name, next.metadata);
      assertFinalizersOnlyShrink(definition, current, next);
    }
    const updated = prepareUpdate(definition, { current, next }, options.part);
    if (options.dryRun || isDeepStrictEqual(updated, current)) {
      return updated;
    }
    return isReadyToGo(definition, updated)
      ? this.remove(definition, updated)
      : this.put(definition, updated);
  }

  delete(address: ObjectAddress, options: DeleteOptions = {}): DeleteResult {
    const { definition } = address;
    const current = this.read(address);
    assertPreconditions(definition, current, options.preconditions ?? {});
    if (options.dryRun) {
      return { object: current, gone: true };
    }
    if (options.propagation === 'Orphan') {
      orphanDependents(this, current);
    }
    if (mustWait(definition, current)) {
      const object = current.metadata.deletionTimestamp
        ? current
        : this.put(definition, asTerminating(definition, current, this.now()));
      return { object, gone: this.get(address) === undefined };
    }
    return { object: this.remove(definition, current), gone: true };
  }

  /** For the store's own consequences: takes an object out without asking finalizers. */
  remove(definition: ResourceDefinition, object: StoredObject): StoredObject {
    const removed = this.table.remove(qualifiedName(definition), object);
    this.settle();
    return removed;
  }

  subscribe(listener: ChangeListener): () => void {
    return this.table.subscribe(listener);
  }

  changesSince(revision: number): readonly StoreChange[] | undefined {
    return this.table.changesSince(revision);
  }

  /** From now on every older revision is answered with 410. */
  forgetHistory(): void {
    this.table.forgetHistory();
  }

  definitionOf(object: { apiVersion: string; kind: string }) {
    const found = this.registry.findKind(object.apiVersion, object.kind);
    if (!found) {
      throw noSuchResource();
    }
    return found;
  }

  private put(
    definition: ResourceDefinition,
    object: StoredObject,
  ): StoredObject {
    const stored = this.table.put(qualifiedName(definition), object);
    this.settle();
    return stored;
  }

  /** Consequences have consequences; the outermost call carries them all out, in order. */
  private settle(): void {
    if (this.isSettling) {
      return;
    }
    this.isSettling = true;
    try {
      for (
        let change = this.unsettled.shift();
        change;
        change = this.unsettled.shift()
      ) {
        carryOutConsequences(this, change);
      }
    } finally {
      this.isSettling = false;
    }
  }

  private nameFor(definition: ResourceDefinition, object: NewObject): string {
    const { name, generateName } = object.metadata;
    if (name) {
      return name;
    }
    if (generateName) {
      return generateName + this.ids.nameSuffix();
    }
    throw invalid(definition, '', {
      field: 'metadata.name',
      message: 'Required value: name or generateName is required',
    });
  }
}
