import { once } from 'node:events';
import { LoggerService } from '@backstage/backend-plugin-api';
import { WatchTarget } from '@progressive-delivery/backstage-plugin-rollouts-node';
import { resourceName } from '../domain/objectIdentity';
import { ClusterToWatch, ClusterWatch } from './ClusterWatch';
import { ClusterWatcher, WatchChange, WatchedCluster } from './ClusterWatcher';
import { systemTime, WatchTime } from './WatchTime';

export interface WatchSupervisorOptions {
  clusters: readonly ClusterToWatch[];
  /** What the engines ask for; the same resource twice is watched once. */
  targets: readonly WatchTarget[];
  logger: LoggerService;
  time?: WatchTime;
}

/** One watch per cluster and resource, whoever looks. */
export class WatchSupervisor implements ClusterWatcher {
  private readonly options: WatchSupervisorOptions;
  private readonly targets: readonly WatchTarget[];
  private readonly listeners = new Set<(change: WatchChange) => void>();
  private readonly running: Promise<void>[] = [];
  private watches: readonly ClusterWatch[] = [];
  /** Present while it runs. */
  private signal: AbortSignal | undefined;

  constructor(options: WatchSupervisorOptions) {
    this.options = options;
    this.targets = withoutDoubles(options.targets);
    options.clusters.forEach(cluster => this.add(cluster));
  }

  get clusters(): readonly WatchedCluster[] {
    return this.watches;
  }

  /** A cluster that was found later; it is watched at once when the others are. */
  add(cluster: ClusterToWatch): void {
    const { logger, time = systemTime } = this.options;
    const watch = new ClusterWatch({
      cluster,
      targets: this.targets,
      time,
      logger,
      onChange: change => this.publish(change),
    });
    this.watches = [...this.watches, watch].sort(
      (a, b) => a.tier - b.tier || a.name.localeCompare(b.name),
    );
    if (this.signal) {
      this.publish({ type: 'status', cluster: cluster.name });
      this.running.push(watch.run(this.signal));
    }
  }

  /**
   * Watches until the signal aborts; the promise resolves when everything has come to rest. A
   * cluster that cannot be reached is tried again and again, and never rejects it.
   */
  async run(signal: AbortSignal): Promise<void> {
    this.signal = signal;
    this.running.push(...this.watches.map(watch => watch.run(signal)));
    if (!signal.aborted) {
      await once(signal, 'abort');
    }
    await Promise.all(this.running);
  }

  subscribe(listener: (change: WatchChange) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private publish(change: WatchChange): void {
    this.listeners.forEach(listener => listener(change));
  }
}

function withoutDoubles(targets: readonly WatchTarget[]): WatchTarget[] {
  return [
    ...new Map(
      targets.map(target => [resourceName(target), target] as const),
    ).values(),
  ];
}
