import { LoggerService } from '@backstage/backend-plugin-api';
import { RolloutPods } from '@progressive-delivery/backstage-plugin-rollouts-common';
import {
  KubernetesObject,
  WatchTarget,
} from '@progressive-delivery/backstage-plugin-rollouts-node';
import equal from 'fast-deep-equal';
import { ResourceScope, ResourceSource } from '../cluster/ResourceSource';
import { PodSelections, SelectedPods } from '../projection/PodSelections';
import { RolloutReader } from '../projection/RolloutReader';
import { KeyedQueue } from '../watch/KeyedQueue';
import { listThenWatch, WatchSignal } from '../watch/listThenWatch';
import { trimObject } from '../watch/trimObject';
import { WatchTime } from '../watch/WatchTime';
import { describePodFailure, PodFailure } from './describePodFailure';
import { viewPods } from './viewPods';

const podTarget: WatchTarget = {
  group: '',
  version: 'v1',
  plural: 'pods',
  kind: 'Pod',
  role: 'referenced',
};

export interface PodWatchOptions {
  reader: Pick<RolloutReader, 'subscribe'>;
  selections: PodSelections;
  /** Absent when there is no such cluster. */
  openResource: (
    cluster: string,
    target: WatchTarget,
    scope: ResourceScope,
  ) => ResourceSource | undefined;
  time: WatchTime;
  logger: LoggerService;
}

/**
 * The pods of one rollout, by one watch for all who look. It asks anew when the rollout selects
 * other pods than before.
 */
export class SharedPods {
  private readonly rolloutId: string;
  private readonly options: PodWatchOptions;
  private readonly onChange: (pods: RolloutPods) => void;
  private readonly queue: KeyedQueue;
  private readonly unsubscribe: () => void;
  private readonly objects = new Map<string, KubernetesObject>();
  private watch: { scope: ResourceScope; stop: AbortController } | undefined;
  private wasListed = false;
  private failure: PodFailure | undefined;
  private shown: RolloutPods = { state: 'loading' };
  private isStopped = false;

  /** Begins to watch at once. */
  constructor(
    rolloutId: string,
    options: PodWatchOptions & { onChange: (pods: RolloutPods) => void },
  ) {
    this.rolloutId = rolloutId;
    this.options = options;
    this.onChange = options.onChange;
    this.queue = new KeyedQueue({
      handle: () => this.refresh(),
      onError: (_, error) => this.fail(error),
    });
    this.unsubscribe = options.reader.subscribe(change => {
      if ('rollout' in change && change.rollout.id === rolloutId) {
        this.queue.add(rolloutId);
      }
    });
    this.queue.add(rolloutId);
  }

  get present(): RolloutPods {
    return this.shown;
  }

  stop(): void {
    this.isStopped = true;
    this.unsubscribe();
    this.endWatch();
  }

  private refresh(): void {
    if (this.isStopped) {
      return;
    }
    const selected = this.options.selections.of(this.rolloutId);
    this.follow(selected);
    this.show(this.view(selected));
  }

  private view(selected: SelectedPods | undefined): RolloutPods {
    if (!selected) {
      return { state: 'gone', message: 'The rollout was deleted.' };
    }
    if (!selected.selection) {
      return { state: 'shown', pods: [] };
    }
    if (this.failure) {
      return this.failure;
    }
    return this.wasListed
      ? {
          state: 'shown',
          pods: viewPods(this.objects.values(), selected.selection.owners),
        }
      : { state: 'loading' };
  }

  private show(pods: RolloutPods): void {
    if (!equal(pods, this.shown)) {
      this.shown = pods;
      this.onChange(pods);
    }
  }

  /** What was seen before stays until another selection is listed. */
  private follow(selected: SelectedPods | undefined): void {
    if (!selected?.selection) {
      this.endWatch();
      this.objects.clear();
      this.wasListed = false;
      return;
    }
    const { cluster, namespace, selection } = selected;
    const scope = { namespace, labelSelector: selection.labelSelector };
    if (equal(scope, this.watch?.scope)) {
      return;
    }
    this.endWatch();
    const source = this.options.openResource(cluster, podTarget, scope);
    if (!source) {
      throw new Error(`There is no cluster ${cluster}`);
    }
    const stop = new AbortController();
    this.watch = { scope, stop };
    void this.run(source, { cluster, namespace, signal: stop.signal });
  }

  private async run(
    source: ResourceSource,
    options: { cluster: string; namespace: string; signal: AbortSignal },
  ): Promise<void> {
    const { signal } = options;
    const { time } = this.options;
    try {
      for await (const heard of listThenWatch({ source, time, signal })) {
        if (signal.aborted) {
          return;
        }
        this.take(heard, options);
        this.queue.add(this.rolloutId);
      }
    } catch (error) {
      this.fail(error);
    }
  }

  private take(
    heard: WatchSignal,
    place: { cluster: string; namespace: string },
  ): void {
    switch (heard.type) {
      case 'listed':
        this.objects.clear();
        heard.objects.forEach(object => this.keep(object));
        this.wasListed = true;
        this.failure = undefined;
        break;
      case 'live':
        this.failure = undefined;
        break;
      case 'applied':
        this.keep(heard.object);
        break;
      case 'deleted':
        this.objects.delete(heard.object.metadata.uid);
        break;
      case 'absent':
      case 'failed':
        this.failure = describePodFailure(heard, place) ?? this.failure;
        break;
      default:
    }
  }

  private keep(object: KubernetesObject): void {
    this.objects.set(object.metadata.uid, trimObject(object));
  }

  private endWatch(): void {
    this.watch?.stop.abort();
    this.watch = undefined;
    this.failure = undefined;
  }

  /** A fault of our own, or of the engine. */
  private fail(error: unknown): void {
    this.options.logger.error('The pods of a rollout cannot be shown', {
      rollout: this.rolloutId,
      error: String((error as Error).stack),
    });
    this.endWatch();
    this.show({
      state: 'lost',
      message: 'The pods cannot be shown; the log of the backend says why.',
    });
  }
}
