import { KubernetesObject } from '@progressive-delivery/backstage-plugin-rollouts-node';
import { ClusterFailure } from '../cluster/ClusterFailure';
import { ResourceSource, WatchEvent } from '../cluster/ResourceSource';
import { backoffMs, BackoffRange } from './backoff';
import { listAllPages } from './listAllPages';
import { isOlderResourceVersion } from './resourceVersions';
import { WatchTime } from './WatchTime';

/**
 * What is heard of a resource. `listed` is the whole truth at its moment; `live` says that from
 * now on every change will come; `answered` is a sign of life that brings nothing new. `absent`
 * and `failed` are followed by another attempt after `retryInMs`.
 */
export type WatchSignal =
  | { type: 'listed'; objects: KubernetesObject[] }
  | { type: 'live' }
  | { type: 'answered' }
  | { type: 'applied'; object: KubernetesObject }
  | { type: 'deleted'; object: KubernetesObject }
  | { type: 'malformed'; count: number }
  | { type: 'absent'; retryInMs: number }
  | {
      type: 'failed';
      failure: ClusterFailure;
      /** From 1; failures in a row, with nothing heard in between. */
      attempt: number;
      retryInMs: number;
    };

export interface ListThenWatchOptions {
  source: ResourceSource;
  time: WatchTime;
  signal: AbortSignal;
}

/** For what may be over at any moment. */
const soon: BackoffRange = { firstMs: 250, maxMs: 10_000 };
/** For what only a person changes: missing rights, a CRD that is not there. */
const patient: BackoffRange = { firstMs: 2_000, maxMs: 60_000 };
/** A watch that held this long was no failure, even when nothing happened in it. */
const steadyMs = 10_000;
/** A cluster that asks for a longer pause than this is asked again all the same. */
const longestPauseMs = 5 * 60_000;

/** Why a round ended; absent when the next one may begin at once. */
type Setback = ClusterFailure | undefined;

class ResourceFollower {
  private readonly source: ResourceSource;
  private readonly time: WatchTime;
  private readonly signal: AbortSignal;
  /** Where to go on from; absent when everything has to be listed. */
  private resourceVersion: string | undefined;
  private failuresInRow = 0;

  constructor({ source, time, signal }: ListThenWatchOptions) {
    this.source = source;
    this.time = time;
    this.signal = signal;
  }

  async *follow(): AsyncGenerator<WatchSignal> {
    while (!this.signal.aborted) {
      const setback = yield* this.goOnce();
      if (setback && !this.signal.aborted) {
        yield* this.pauseAfter(setback);
      }
    }
  }

  private async *goOnce(): AsyncGenerator<WatchSignal, Setback> {
    const resourceVersion = this.resourceVersion;
    const setback =
      resourceVersion === undefined
        ? yield* this.list()
        : yield* this.checkHistory(resourceVersion);
    return setback ?? (yield* this.watch());
  }

  private async *list(): AsyncGenerator<WatchSignal, Setback> {
    const served = await this.source.isServed(this.signal);
    if (!served.ok) {
      return served.failure;
    }
    if (!served.isServed) {
      return { kind: 'absent', message: 'the cluster does not serve it' };
    }
    const list = await listAllPages(this.source, this.signal);
    if (!list.ok) {
      return list.failure;
    }
    this.resourceVersion = list.resourceVersion;
    yield { type: 'listed', objects: list.objects };
    if (list.malformed > 0) {
      yield { type: 'malformed', count: list.malformed };
    }
    return undefined;
  }

  /**
   * Between two watches the cluster may have been set up anew, and its history begun again. A watch
   * from a version that is still to come would then stay silent, so it is asked where it stands.
   */
  private async *checkHistory(
    resourceVersion: string,
  ): AsyncGenerator<WatchSignal, Setback> {
    const answer = await this.source.list({ limit: 1, signal: this.signal });
    if (!answer.ok) {
      return answer.failure;
    }
    yield { type: 'answered' };
    return isOlderResourceVersion(answer.page.resourceVersion, resourceVersion)
      ? newHistory()
      : undefined;
  }

  private async *watch(): AsyncGenerator<WatchSignal, Setback> {
    const begunAt = this.time.now().getTime();
    const setback = yield* this.watchOnce();
    if (this.time.now().getTime() - begunAt >= steadyMs) {
      this.failuresInRow = 0;
    }
    return setback;
  }

  private async *watchOnce(): AsyncGenerator<WatchSignal, ClusterFailure> {
    const events = this.source.watch({
      resourceVersion: this.resourceVersion ?? '',
      // Spread, so that the watches of a cluster are not all renewed at once.
      timeoutSeconds: Math.round(240 + this.time.random() * 120),
      signal: this.signal,
    });
    for await (const event of events) {
      if (event.type === 'failed') {
        return event.failure;
      }
      if (this.isOfAnotherHistory(event)) {
        return newHistory();
      }
      this.remember(event);
      yield* toSignals(event);
    }
    return { kind: 'cut', message: 'the cluster ended the watch' };
  }

  private isOfAnotherHistory(event: WatchEvent): boolean {
    const version = versionOf(event);
    return (
      event.type !== 'deleted' &&
      version !== undefined &&
      isOlderResourceVersion(version, this.resourceVersion ?? '')
    );
  }

  private remember(event: WatchEvent): void {
    const version = versionOf(event);
    if (version === undefined) {
      return;
    }
    this.failuresInRow = 0;
    // Some servers tell of an end with the version that the object last had.
    if (!isOlderResourceVersion(version, this.resourceVersion ?? '')) {
      this.resourceVersion = version;
    }
  }

  private async *pauseAfter(
    failure: ClusterFailure,
  ): AsyncGenerator<WatchSignal> {
    this.failuresInRow += 1;
    const attempt = this.failuresInRow;
    if (!mayResumeAfter(failure, attempt)) {
      this.resourceVersion = undefined;
    }
    const retryInMs = this.pauseFor(failure, attempt);
    yield failure.kind === 'absent'
      ? { type: 'absent', retryInMs }
      : { type: 'failed', failure, attempt, retryInMs };
    await this.time.sleep(retryInMs, this.signal);
  }

  private pauseFor(failure: ClusterFailure, attempt: number): number {
    if (failure.kind === 'expired' && attempt === 1) {
      return 0;
    }
    const isForPeople =
      failure.kind === 'forbidden' || failure.kind === 'absent';
    const own = backoffMs(
      attempt,
      this.time.random(),
      isForPeople ? patient : soon,
    );
    const asked = 'retryAfterMs' in failure ? failure.retryAfterMs ?? 0 : 0;
    return Math.max(own, Math.min(asked, longestPauseMs));
  }
}

/** Follows one resource until the signal aborts: list, watch, resume, list again where it must. */
export function listThenWatch(
  options: ListThenWatchOptions,
): AsyncGenerator<WatchSignal> {
  return new ResourceFollower(options).follow();
}

/**
 * After a cut or a pause the last event is still a good place to go on from. After an outage it
 * may not be: the cluster may have been restored or replaced. A line that cannot be read a second
 * time will not get better either.
 */
function mayResumeAfter({ kind }: ClusterFailure, attempt: number): boolean {
  return (
    kind === 'cut' ||
    kind === 'throttled' ||
    (kind === 'malformed' && attempt === 1)
  );
}

function newHistory(): ClusterFailure {
  return { kind: 'expired', message: "the cluster's history began again" };
}

function versionOf(event: WatchEvent): string | undefined {
  switch (event.type) {
    case 'applied':
    case 'deleted':
      return event.object.metadata.resourceVersion;
    case 'bookmark':
      return event.resourceVersion;
    default:
      return undefined;
  }
}

function* toSignals(event: WatchEvent): Generator<WatchSignal> {
  switch (event.type) {
    case 'opened':
      yield { type: 'live' };
      break;
    case 'applied':
    case 'deleted':
      yield event;
      break;
    case 'malformed':
      yield { type: 'malformed', count: 1 };
      break;
    default:
      yield { type: 'answered' };
  }
}
