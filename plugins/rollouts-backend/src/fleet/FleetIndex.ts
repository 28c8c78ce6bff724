import {
  ClusterStatus,
  FleetEntity,
  Rollout,
  RolloutUrgency,
  urgencyOf,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import equal from 'fast-deep-equal';
import { DirectoryEntity } from '../catalog/DirectoryEntity';
import { EntityDirectory } from '../catalog/EntityDirectory';
import { RolloutChange, RolloutReader } from '../projection/RolloutReader';
import { EntityMatchers } from './EntityMatchers';
import { sinceOf } from './sinceOf';
import { toFleetEntity } from './toFleetEntity';

/** A rollout and what it belongs to. */
export interface FleetItem {
  rollout: Rollout;
  urgency: RolloutUrgency;
  /** Since when it is in its phase, in milliseconds; NaN when nobody says. */
  since: number;
  /** In order; may be empty. Mostly the same list for all rollouts of the same entities. */
  entityRefs: readonly string[];
}

interface EntityRecord {
  /** When something of it last changed, in numbers that only grow. */
  lastChange: number;
  /** How many rollouts it has in each cluster. */
  rolloutsByCluster: Map<string, number>;
}

export interface FleetIndexOptions {
  reader: RolloutReader;
  directory: Pick<EntityDirectory, 'entities' | 'isLoaded' | 'subscribe'>;
}

/**
 * Every rollout with the entities that it belongs to, kept up to date. It knows no users: whoever
 * shows something of it to one goes through a `FleetReader`.
 */
export class FleetIndex {
  private readonly options: FleetIndexOptions;
  private readonly items = new Map<string, FleetItem>();
  private readonly clusterByName = new Map<string, ClusterStatus>();
  /** Of every entity that has rollouts, or had some. */
  private readonly records = new Map<string, EntityRecord>();
  private readonly listeners = new Set<() => void>();
  private readonly subscriptions: (() => void)[];
  private entities: ReadonlyMap<string, DirectoryEntity>;
  private matchers: EntityMatchers;
  /** Absent until it is asked for after a change. */
  private withRollouts: readonly DirectoryEntity[] | undefined;
  private lastChange = 0;

  constructor(options: FleetIndexOptions) {
    const { reader, directory } = options;
    this.options = options;
    this.entities = directory.entities;
    this.matchers = new EntityMatchers(this.entities.values());
    reader.clusters().forEach(cluster => this.putCluster(cluster));
    for (const rollout of reader.all()) {
      this.put(rollout);
    }
    this.subscriptions = [
      reader.subscribe(change => this.take(change)),
      directory.subscribe(() => this.joinAnew()),
    ];
  }

  /** False until the catalog has said what belongs to what. */
  get isLoaded(): boolean {
    return this.options.directory.isLoaded;
  }

  /** All rollouts, also those of no entity. */
  all(): Iterable<FleetItem> {
    return this.items.values();
  }

  /** In tier order. */
  clusters(): ClusterStatus[] {
    return this.options.reader.clusters();
  }

  entity(ref: string): DirectoryEntity | undefined {
    return this.entities.get(ref);
  }

  /** The entities of a rollout, whoever may see them. */
  entitiesOf(rolloutId: string): FleetEntity[] {
    const refs = this.items.get(rolloutId)?.entityRefs ?? [];
    return refs.flatMap(ref => {
      const entity = this.entities.get(ref);
      return entity ? [toFleetEntity(entity)] : [];
    });
  }

  /** Entities of the catalog that have rollouts, or had some; the same list until they are others. */
  entitiesWithRollouts(): readonly DirectoryEntity[] {
    this.withRollouts ??= [...this.records.keys()].flatMap(
      ref => this.entities.get(ref) ?? [],
    );
    return this.withRollouts;
  }

  /** Grows whenever something of one of these entities or of their rollouts has changed. */
  lastChangeOf(entityRefs: Iterable<string>): number {
    let last = 0;
    for (const ref of entityRefs) {
      last = Math.max(last, this.records.get(ref)?.lastChange ?? 0);
    }
    return last;
  }

  /** Names of the clusters in which these entities have rollouts. */
  clusterNamesOf(entityRefs: Iterable<string>): Set<string> {
    const names = new Set<string>();
    for (const ref of entityRefs) {
      this.records
        .get(ref)
        ?.rolloutsByCluster.forEach((_, cluster) => names.add(cluster));
    }
    return names;
  }

  /** Called after every change, of whatever. */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  close(): void {
    this.subscriptions.forEach(unsubscribe => unsubscribe());
    this.listeners.clear();
  }

  private take(change: RolloutChange): void {
    switch (change.type) {
      case 'changed':
        this.put(change.rollout);
        break;
      case 'removed':
        this.replace(this.items.get(change.rollout.id), undefined);
        break;
      case 'cluster-status':
        this.putCluster(change.cluster);
        break;
      default:
        throw new Error(
          `Unknown change: ${JSON.stringify(change satisfies never)}`,
        );
    }
    this.notify();
  }

  private put(rollout: Rollout): void {
    const previous = this.items.get(rollout.id);
    const entityRefs =
      previous && equal(previous.rollout.labels, rollout.labels)
        ? previous.entityRefs
        : this.matchers.refsOf(rollout);
    const urgency = urgencyOf(
      rollout,
      this.clusterByName.get(rollout.ref.cluster),
    );
    this.replace(previous, {
      rollout,
      urgency,
      since: sinceOf(rollout),
      entityRefs,
    });
  }

  /** What nobody hears of may need a person. */
  private putCluster(cluster: ClusterStatus): void {
    const previous = this.clusterByName.get(cluster.name);
    this.clusterByName.set(cluster.name, cluster);
    if (previous?.isReachable === cluster.isReachable) {
      return;
    }
    for (const item of [...this.items.values()]) {
      if (item.rollout.ref.cluster === cluster.name) {
        this.put(item.rollout);
      }
    }
  }

  private joinAnew(): void {
    const before = this.entities;
    this.entities = this.options.directory.entities;
    this.withRollouts = undefined;
    this.matchers = new EntityMatchers(this.entities.values());
    for (const item of [...this.items.values()]) {
      const entityRefs = this.matchers.refsOf(item.rollout);
      if (!equal(entityRefs, item.entityRefs)) {
        this.replace(item, { ...item, entityRefs });
      }
    }
    for (const [ref, record] of this.records) {
      if (before.get(ref) !== this.entities.get(ref)) {
        this.lastChange += 1;
        record.lastChange = this.lastChange;
      }
    }
    this.notify();
  }

  private replace(
    previous: FleetItem | undefined,
    next: FleetItem | undefined,
  ): void {
    this.lastChange += 1;
    if (previous) {
      this.items.delete(previous.rollout.id);
      this.count(previous, -1);
    }
    if (next) {
      this.items.set(next.rollout.id, next);
      this.count(next, 1);
    }
  }

  private count({ rollout, entityRefs }: FleetItem, by: 1 | -1): void {
    const { cluster } = rollout.ref;
    for (const ref of entityRefs) {
      const record = this.records.get(ref) ?? this.addRecord(ref);
      record.lastChange = this.lastChange;
      const count = (record.rolloutsByCluster.get(cluster) ?? 0) + by;
      if (count === 0) {
        record.rolloutsByCluster.delete(cluster);
      } else {
        record.rolloutsByCluster.set(cluster, count);
      }
    }
  }

  private addRecord(ref: string): EntityRecord {
    const record = { lastChange: 0, rolloutsByCluster: new Map() };
    this.records.set(ref, record);
    this.withRollouts = undefined;
    return record;
  }

  private notify(): void {
    this.listeners.forEach(listener => listener());
  }
}
