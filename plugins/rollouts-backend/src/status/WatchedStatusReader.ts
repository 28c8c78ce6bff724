import {
  ClusterHealth,
  ResourceHealth,
  RolloutsStatus,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { redact } from '../domain/redact';
import { ClusterWatcher, WatchedCluster } from '../watch/ClusterWatcher';
import { RolloutCounts } from './RolloutCounts';
import { StatusReader } from './StatusReader';

export interface WatchedStatusReaderOptions {
  watcher: Pick<ClusterWatcher, 'clusters'>;
  counts: Pick<RolloutCounts, 'of'>;
  engines: readonly { id: string }[];
}

/** Puts together what the watches know; messages are cleared of what looks like a secret. */
export class WatchedStatusReader implements StatusReader {
  private readonly options: WatchedStatusReaderOptions;

  constructor(options: WatchedStatusReaderOptions) {
    this.options = options;
  }

  read(): RolloutsStatus {
    const { watcher, engines } = this.options;
    return {
      engines: engines.map(({ id }) => id),
      clusters: watcher.clusters.map(cluster => this.healthOf(cluster)),
    };
  }

  private healthOf(cluster: WatchedCluster): ClusterHealth {
    const { message, ...status } = cluster.status();
    return {
      ...status,
      ...(message === undefined ? {} : { message: redact(message) }),
      rollouts: this.options.counts.of(cluster.name),
      resources: cluster.resourceHealth().map(withoutSecrets),
    };
  }
}

/** Connectors and clusters should not tell secrets; this page is copied into support tickets. */
function withoutSecrets(health: ResourceHealth): ResourceHealth {
  const { message, lastError } = health;
  return {
    ...health,
    ...(message === undefined ? {} : { message: redact(message) }),
    ...(lastError === undefined
      ? {}
      : { lastError: { ...lastError, message: redact(lastError.message) } }),
  };
}
