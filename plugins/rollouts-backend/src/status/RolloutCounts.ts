import { RolloutReader } from '../projection/RolloutReader';

/**
 * How many rollouts there are in each cluster, counted as they come and go: to be created before
 * the first is known.
 */
export class RolloutCounts {
  private readonly counts = new Map<string, number>();
  readonly close: () => void;

  constructor(reader: Pick<RolloutReader, 'subscribe'>) {
    this.close = reader.subscribe(change => {
      if (change.type === 'removed') {
        this.add(change.rollout.ref.cluster, -1);
      } else if (change.type === 'changed' && !change.previous) {
        this.add(change.rollout.ref.cluster, 1);
      }
    });
  }

  of(cluster: string): number {
    return this.counts.get(cluster) ?? 0;
  }

  private add(cluster: string, by: number): void {
    this.counts.set(cluster, this.of(cluster) + by);
  }
}
