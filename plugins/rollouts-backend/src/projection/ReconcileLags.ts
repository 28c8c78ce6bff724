import { LagSample, patienceMs, withSample } from '../domain/reconcileLag';
import { WatchTime } from '../watch/WatchTime';
import { RolloutChange, RolloutReader } from './RolloutReader';

export interface ReconcileLagsOptions {
  reader: Pick<RolloutReader, 'subscribe'>;
  time: Pick<WatchTime, 'now'>;
}

/**
 * How long the controllers of each cluster take to react, as it is seen: from a new generation of
 * a rollout to its being observed, and from our own requests to their effects.
 */
export class ReconcileLags {
  private readonly time: Pick<WatchTime, 'now'>;
  private readonly samples = new Map<string, readonly LagSample[]>();
  /** Since when a change of a rollout has not been taken up. */
  private readonly pendingSince = new Map<string, number>();
  private readonly unsubscribe: () => void;

  constructor({ reader, time }: ReconcileLagsOptions) {
    this.time = time;
    this.unsubscribe = reader.subscribe(change => this.take(change));
  }

  /** After how long a reaction that has not come is presumed lost. */
  patienceMs(cluster: string): number {
    return patienceMs(this.samples.get(cluster) ?? [], this.time.now());
  }

  note(cluster: string, lagMs: number): void {
    const sample = { lagMs, at: this.time.now().getTime() };
    const samples = this.samples.get(cluster) ?? [];
    this.samples.set(cluster, withSample(samples, sample));
  }

  close(): void {
    this.unsubscribe();
  }

  private take(change: RolloutChange): void {
    if (change.type === 'cluster-status') {
      return;
    }
    const { id } = change.rollout;
    if (change.type === 'removed') {
      this.pendingSince.delete(id);
    } else if (change.previous) {
      this.compare(change.previous, change.rollout);
    }
  }

  private compare(
    previous: ChangedRollout,
    { id, ref, isObserved, observation }: ChangedRollout,
  ): void {
    const isEdited = previous.observation.generation !== observation.generation;
    const now = this.time.now().getTime();
    const since = this.pendingSince.get(id) ?? (isEdited ? now : undefined);
    if (!isObserved) {
      // A change on top of another counts from the first: both are taken up at once.
      this.pendingSince.set(id, since ?? now);
    } else if (since !== undefined) {
      // Both may come in one burst: then it took no time that could be measured.
      this.pendingSince.delete(id);
      this.note(ref.cluster, now - since);
    }
  }
}

type ChangedRollout = Extract<RolloutChange, { type: 'changed' }>['rollout'];
