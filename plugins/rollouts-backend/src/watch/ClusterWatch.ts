import { LoggerService } from '@backstage/backend-plugin-api';
import {
  ClusterStatus,
  ResourceHealth,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { WatchTarget } from '@progressive-delivery/backstage-plugin-rollouts-node';
import equal from 'fast-deep-equal';
import { OpenResource } from '../cluster/ResourceSource';
import { resourceName } from '../domain/objectIdentity';
import { WatchChange, WatchedCluster } from './ClusterWatcher';
import { listThenWatch, WatchSignal } from './listThenWatch';
import { ObjectCache, ObjectChange } from './ObjectCache';
import {
  newResourceHistory,
  nextResourceHistory,
  ResourceHistory,
} from './ResourceHistory';
import {
  newResourceRecord,
  nextResourceRecord,
  outlookOf,
  ResourceOutlook,
  ResourceRecord,
} from './ResourceRecord';
import { WatchTime } from './WatchTime';

/** A cluster to watch: how it is called, and the way in. */
export interface ClusterToWatch {
  name: string;
  title: string;
  environment?: string;
  tier: number;
  openResource: OpenResource;
}

export interface ClusterWatchOptions {
  cluster: ClusterToWatch;
  targets: readonly WatchTarget[];
  time: WatchTime;
  logger: LoggerService;
  onChange: (change: WatchChange) => void;
}

/** How long a resource rests after a fault of our own. */
const restAfterFaultMs = 10_000;

/** Follows every resource of one cluster, each on its own: one that fails does not stop another. */
export class ClusterWatch implements WatchedCluster {
  readonly name: string;
  readonly tier: number;
  readonly objects = new ObjectCache();
  private readonly options: ClusterWatchOptions;
  private readonly records = new Map<string, ResourceRecord>();
  private readonly histories = new Map<string, ResourceHistory>();
  private lastSeenAt: string | undefined;
  /** Absent while the last that was heard of the cluster was an answer. */
  private outage: string | undefined;
  private published: ClusterStatus | undefined;

  constructor(options: ClusterWatchOptions) {
    this.options = options;
    this.name = options.cluster.name;
    this.tier = options.cluster.tier;
    for (const target of options.targets) {
      const resource = resourceName(target);
      this.records.set(resource, newResourceRecord(resource));
    }
  }

  /** Resolves when the signal has aborted and everything has come to rest. */
  async run(signal: AbortSignal): Promise<void> {
    await Promise.all(
      this.options.targets.map(target => this.follow(target, signal)),
    );
  }

  status(): ClusterStatus {
    const { name, title, environment, tier } = this.options.cluster;
    const resources = [...this.records.values()].map(({ status }) => status);
    const isWatched = resources.some(({ state }) => state === 'watching');
    const isReachable =
      isWatched || (this.lastSeenAt !== undefined && this.outage === undefined);
    return {
      name,
      title,
      ...(environment === undefined ? {} : { environment }),
      tier,
      isReachable,
      ...(this.lastSeenAt === undefined ? {} : { lastSeenAt: this.lastSeenAt }),
      ...(isReachable || this.outage === undefined
        ? {}
        : { message: this.outage }),
      resources,
    };
  }

  resourceHealth(): ResourceHealth[] {
    return this.options.targets.map(target => {
      const resource = resourceName(target);
      const { status } =
        this.records.get(resource) ?? newResourceRecord(resource);
      const { restarts, lastEventAt, lastError } = this.historyOf(resource);
      return {
        ...status,
        objects: this.objects.countOf(target),
        restarts,
        ...(lastEventAt === undefined ? {} : { lastEventAt }),
        ...(lastError === undefined ? {} : { lastError }),
      };
    });
  }

  outlook(target: WatchTarget): ResourceOutlook {
    const record = this.records.get(resourceName(target));
    return record ? outlookOf(record) : 'absent';
  }

  private async follow(
    target: WatchTarget,
    signal: AbortSignal,
  ): Promise<void> {
    const { time, logger, cluster } = this.options;
    while (!signal.aborted) {
      try {
        const source = cluster.openResource(target);
        for await (const heard of listThenWatch({ source, time, signal })) {
          this.take(target, heard);
        }
      } catch (error) {
        logger.error('Watching a resource was stopped by a fault', {
          cluster: this.name,
          resource: resourceName(target),
          error: String((error as Error).stack),
        });
        await time.sleep(restAfterFaultMs, signal);
      }
    }
  }

  private take(target: WatchTarget, heard: WatchSignal): void {
    const resource = resourceName(target);
    this.log(resource, heard);
    this.noteSignOfLife(heard);
    const record = this.records.get(resource) ?? newResourceRecord(resource);
    this.records.set(resource, nextResourceRecord(record, heard));
    this.histories.set(
      resource,
      nextResourceHistory(
        this.historyOf(resource),
        heard,
        this.options.time.now(),
      ),
    );
    const changes = this.changeObjects(target, heard);
    if (changes.length > 0) {
      this.options.onChange({ type: 'objects', cluster: this.name, changes });
    }
    this.publishStatus();
  }

  private historyOf(resource: string): ResourceHistory {
    return this.histories.get(resource) ?? newResourceHistory();
  }

  private changeObjects(
    target: WatchTarget,
    heard: WatchSignal,
  ): ObjectChange[] {
    switch (heard.type) {
      case 'listed':
        return this.objects.replace(target, heard.objects);
      case 'absent':
        return this.objects.replace(target, []);
      case 'applied':
        return definedOf(this.objects.apply(heard.object));
      case 'deleted':
        return definedOf(this.objects.remove(heard.object));
      default:
        return [];
    }
  }

  /** An answer that refuses is an answer all the same. */
  private noteSignOfLife(heard: WatchSignal): void {
    if (heard.type === 'failed' && heard.failure.kind === 'unreachable') {
      this.outage = heard.failure.message;
      return;
    }
    this.outage = undefined;
    this.lastSeenAt = this.options.time.now().toISOString();
  }

  /** A moment that passes is no change: else every event would be one. */
  private publishStatus(): void {
    const status = { ...this.status(), lastSeenAt: undefined };
    if (!equal(status, this.published)) {
      this.published = status;
      this.options.onChange({ type: 'status', cluster: this.name });
    }
  }

  private log(resource: string, heard: WatchSignal): void {
    const { logger } = this.options;
    const where = { cluster: this.name, resource };
    switch (heard.type) {
      case 'listed':
        logger.info('Listed a resource', {
          ...where,
          objects: heard.objects.length,
        });
        break;
      case 'malformed':
        logger.warn('Left out objects that cannot be read', {
          ...where,
          count: heard.count,
        });
        break;
      case 'absent':
        logger.debug('The cluster does not serve a resource', where);
        break;
      case 'failed':
        logger[isWorthWarning(heard) ? 'warn' : 'debug'](
          'A resource cannot be watched, will try again',
          {
            ...where,
            reason: heard.failure.kind,
            message: heard.failure.message,
            retryInMs: heard.retryInMs,
          },
        );
        break;
      default:
    }
  }
}

/** Once an outage, and not for what is over with the first attempt to resume. */
function isWorthWarning({
  failure,
  attempt,
}: Extract<WatchSignal, { type: 'failed' }>): boolean {
  return attempt === (failure.kind === 'forbidden' ? 1 : 2);
}

function definedOf(change: ObjectChange | undefined): ObjectChange[] {
  return change ? [change] : [];
}
