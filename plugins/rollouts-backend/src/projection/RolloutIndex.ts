import { LoggerService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import {
  ClusterStatus,
  parseRolloutRef,
  Rollout,
  RolloutRef,
  stringifyRolloutRef,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import {
  KubernetesObject,
  RolloutEngine,
  WatchTarget,
} from '@progressive-delivery/backstage-plugin-rollouts-node';
import { matchesLabels, parseLabelSelector } from '../domain/labelSelector';
import { isRoot, referenceTo, resourceName } from '../domain/objectIdentity';
import { ancestorsOf } from '../domain/resourceGraph';
import {
  ClusterWatcher,
  WatchChange,
  WatchedCluster,
} from '../watch/ClusterWatcher';
import { keepUnchanged } from '../watch/keepUnchanged';
import { KeyedQueue, KeyedQueueOptions } from '../watch/KeyedQueue';
import { ObjectChange } from '../watch/ObjectCache';
import { joinGraph } from './joinGraph';
import { projectSafely } from './projectSafely';
import { ReferenceIndex } from './ReferenceIndex';
import { RolloutChange, RolloutReader, RolloutSelector } from './RolloutReader';

export interface RolloutIndexOptions {
  watcher: ClusterWatcher;
  engines: readonly RolloutEngine[];
  logger: LoggerService;
  now?: () => Date;
  /** Puts off the projection until a burst is over; `setImmediate` unless given. */
  defer?: KeyedQueueOptions['defer'];
}

interface ProjectOptions {
  engine: RolloutEngine;
  root: KubernetesObject;
  gaps: readonly string[];
}

interface EngineRoot {
  engine: RolloutEngine;
  target: WatchTarget;
}

/**
 * The rollouts of all clusters, kept up to date: whenever an object changes, the view of the
 * rollout that it belongs to is made anew, and published when it is another.
 */
export class RolloutIndex implements RolloutReader {
  private readonly watcher: ClusterWatcher;
  private readonly roots: readonly EngineRoot[];
  private readonly logger: LoggerService;
  private readonly now: () => Date;
  private readonly queue: KeyedQueue;
  private readonly rollouts = new Map<string, Rollout>();
  private readonly references = new ReferenceIndex();
  private readonly listeners = new Set<(change: RolloutChange) => void>();
  /** What each cluster let be read when its rollouts were last looked at as a whole. */
  private readonly outlooks = new Map<string, string>();
  /** Rollouts whose engine threw last time, so that it is logged once. */
  private readonly spoilt = new Set<string>();

  constructor(options: RolloutIndexOptions) {
    this.watcher = options.watcher;
    this.logger = options.logger;
    this.now = options.now ?? (() => new Date());
    this.roots = options.engines.flatMap(engine =>
      engine.watches
        .filter(({ role }) => role === 'root' || role === 'rootOrOwned')
        .map(target => ({ engine, target })),
    );
    this.queue = new KeyedQueue({
      handle: id => this.refresh(id),
      onError: (id, error) =>
        this.logger.error('A rollout could not be brought up to date', {
          rollout: id,
          error: String((error as Error).stack),
        }),
      ...(options.defer ? { defer: options.defer } : {}),
    });
    this.watcher.subscribe(change => this.take(change));
  }

  list(selector: RolloutSelector): Rollout[] {
    const parsed = parseLabelSelector(selector.labelSelector);
    if (!parsed.ok) {
      throw new InputError(
        `Label selector '${selector.labelSelector}' cannot be read: ${parsed.message}`,
      );
    }
    return [...this.rollouts.values()]
      .filter(({ ref }) => isIn(ref, selector))
      .filter(({ labels }) => matchesLabels(parsed.requirements, labels))
      .sort(this.compareRollouts());
  }

  all(): Iterable<Rollout> {
    return this.rollouts.values();
  }

  get(rolloutId: string): Rollout | undefined {
    return this.rollouts.get(rolloutId);
  }

  clusters(): ClusterStatus[] {
    return this.watcher.clusters.map(cluster => cluster.status());
  }

  subscribe(listener: (change: RolloutChange) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private take(change: WatchChange): void {
    const cluster = this.findCluster(change.cluster);
    if (!cluster) {
      return;
    }
    if (change.type === 'objects') {
      change.changes.forEach(object => this.markOwners(cluster, object));
      return;
    }
    this.publish({ type: 'cluster-status', cluster: cluster.status() });
    this.markAllOnNewOutlook(cluster);
  }

  /** The object as it was may belong to another rollout than the object as it is. */
  private markOwners(cluster: WatchedCluster, change: ObjectChange): void {
    for (const object of [change.before, change.after]) {
      if (object) {
        ancestorsOf(object, cluster.objects).forEach(ancestor =>
          this.markRoot(cluster, ancestor),
        );
        this.references
          .idsNaming(cluster.name, referenceTo(object))
          .forEach(id => this.queue.add(id));
      }
    }
  }

  private markRoot(cluster: WatchedCluster, object: KubernetesObject): void {
    const { namespace, name } = object.metadata;
    for (const { engine, target } of this.roots) {
      // Without a namespace there is no id; no engine has roots of this sort.
      if (namespace && isRoot(object, target)) {
        const { kind } = object;
        this.queue.add(
          stringifyRolloutRef({
            cluster: cluster.name,
            namespace,
            engine: engine.id,
            kind,
            name,
          }),
        );
      }
    }
  }

  /** What may be read is part of every view of the cluster. */
  private markAllOnNewOutlook(cluster: WatchedCluster): void {
    const outlook = this.roots
      .flatMap(({ engine }) => engine.watches)
      .map(target => cluster.outlook(target))
      .join();
    if (this.outlooks.get(cluster.name) === outlook) {
      return;
    }
    this.outlooks.set(cluster.name, outlook);
    this.roots
      .flatMap(({ target }) => cluster.objects.ofTarget(target))
      .forEach(object => this.markRoot(cluster, object));
  }

  private refresh(id: string): void {
    const ref = parseRolloutRef(id);
    const cluster = this.findCluster(ref.cluster);
    const root = this.roots.find(
      ({ engine, target }) =>
        engine.id === ref.engine && target.kind === ref.kind,
    );
    // Half of the objects would make half a view, and false transitions when the rest arrives.
    if (!cluster || !root || isStillArriving(cluster, root.engine)) {
      return;
    }
    const { namespace, name } = ref;
    const { group, kind } = root.target;
    const object = cluster.objects.find({ group, kind, namespace, name });
    if (object && isRoot(object, root.target)) {
      const { engine } = root;
      const gaps = gapsIn(cluster, engine);
      this.project(ref, { engine, root: object, gaps });
    } else {
      this.forget(id);
    }
  }

  private project(
    ref: RolloutRef,
    { engine, root, gaps }: ProjectOptions,
  ): void {
    const id = stringifyRolloutRef(ref);
    const { cluster } = ref;
    const previous = this.rollouts.get(id);
    const projection = projectSafely({
      ref,
      engine,
      root,
      join: () => {
        this.references.set(id, cluster, engine.references(root));
        return joinGraph(this.watcher, { cluster, engine, root });
      },
      gaps,
      lastKnown: previous,
      now: this.now(),
    });
    this.logFault(id, projection.ok ? undefined : projection.error);
    const rollout = keepUnchanged(previous, projection.rollout);
    if (rollout !== previous) {
      this.rollouts.set(id, rollout);
      this.publish({
        type: 'changed',
        rollout,
        ...(previous ? { previous } : {}),
      });
    }
  }

  private forget(id: string): void {
    const rollout = this.rollouts.get(id);
    this.references.delete(id);
    this.spoilt.delete(id);
    if (rollout) {
      this.rollouts.delete(id);
      this.publish({ type: 'removed', rollout });
    }
  }

  private logFault(id: string, error: unknown): void {
    if (error === undefined) {
      this.spoilt.delete(id);
    } else if (!this.spoilt.has(id)) {
      this.spoilt.add(id);
      this.logger.error('An engine could not project a rollout', {
        rollout: id,
        error: String((error as Error).stack),
      });
    }
  }

  private publish(change: RolloutChange): void {
    for (const listener of this.listeners) {
      try {
        listener(change);
      } catch (error) {
        this.logger.error('A listener to rollouts failed', {
          error: String((error as Error).stack),
        });
      }
    }
  }

  private findCluster(name: string): WatchedCluster | undefined {
    return this.watcher.clusters.find(cluster => cluster.name === name);
  }

  private compareRollouts(): (a: Rollout, b: Rollout) => number {
    const order = new Map(
      this.watcher.clusters.map(({ name }, index) => [name, index] as const),
    );
    return (a, b) =>
      (order.get(a.ref.cluster) ?? 0) - (order.get(b.ref.cluster) ?? 0) ||
      a.ref.namespace.localeCompare(b.ref.namespace) ||
      a.ref.name.localeCompare(b.ref.name) ||
      a.id.localeCompare(b.id);
  }
}

function isIn(ref: RolloutRef, { namespace, cluster }: RolloutSelector) {
  return (
    (namespace === undefined || ref.namespace === namespace) &&
    (cluster === undefined || ref.cluster === cluster)
  );
}

/** Engines are told what is absent or forbidden; that a list fails is for the host to say. */
function gapsIn(cluster: WatchedCluster, engine: RolloutEngine): string[] {
  return engine.watches
    .filter(target => cluster.outlook(target) === 'failing')
    .map(target => `${resourceName(target)} could not be read so far.`);
}

function isStillArriving(
  cluster: WatchedCluster,
  engine: RolloutEngine,
): boolean {
  return engine.watches.some(target => cluster.outlook(target) === 'pending');
}
