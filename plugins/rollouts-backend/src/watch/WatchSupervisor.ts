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
  readonly clusters: readonly WatchedCluster[];
  private readonly watches: readonly ClusterWatch[];
  private readonly listeners = new Set<(change: WatchChange) => void>();

  constructor(options: WatchSupervisorOptions) {
    const { logger, time = systemTime } = options;
    const targets = withoutDoubles(options.targets);
    this.watches = [...options.clusters]
      .sort((a, b) => a.tier - b.tier || a.name.localeCompare(b.name))
      .map(
        cluster =>
          new ClusterWatch({
            cluster,
            targets,
            time,
            logger,
            onChange: change => this.publish(change),
          }),
      );
    this.clusters = this.watches;
  }

  /**
   * Watches until the signal aborts; the promise resolves when everything has come to rest. A
   * cluster that cannot be reached is tried again and again, and never rejects it.
   */
  async run(signal: AbortSignal): Promise<void> {
    await Promise.all(this.watches.map(watch => watch.run(signal)));
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
