import {
  ClusterStatus,
  Rollout,
  RolloutsApi,
} from '@progressive-delivery/backstage-plugin-rollouts-common';

/**
 * A rollout at this moment. `gone`: it is no longer there, or may no longer be seen. `unreachable`:
 * the backend could not be asked.
 */
export type LiveRollout =
  | { state: 'live'; rollout: Rollout; cluster?: ClusterStatus }
  | { state: 'gone' }
  | { state: 'unreachable' };

type Listener = (live: LiveRollout) => void;

/** How long an answer is believed. */
const refreshMs = 10_000;

/** How many rollouts are asked for at once: their ids have to fit into an address. */
const batchSize = 50;

/**
 * The present state of the rollouts that are on the screen, whichever components show them. All
 * that begin to look at the same moment share one request, and one more every ten seconds while
 * the browser tab is in front.
 */
export class LiveRollouts {
  private readonly api: Pick<RolloutsApi, 'getFleet'>;
  private readonly listeners = new Map<string, Set<Listener>>();
  private readonly known = new Map<string, LiveRollout>();
  private readonly wanted = new Set<string>();
  private refresh: ReturnType<typeof setInterval> | undefined;

  constructor(api: Pick<RolloutsApi, 'getFleet'>) {
    this.api = api;
  }

  /** What was last heard while somebody looked; absent before the first answer. */
  read(id: string): LiveRollout | undefined {
    return this.known.get(id);
  }

  /** Calls with every answer about a rollout; the returned function ends it. */
  subscribe(id: string, listener: Listener): () => void {
    const listeners = this.listeners.get(id) ?? new Set();
    this.listeners.set(id, listeners.add(listener));
    if (!this.known.has(id)) {
      this.want([id]);
    }
    this.refresh ??= setInterval(() => this.refreshAll(), refreshMs);
    return () => this.unsubscribe(id, listener);
  }

  private unsubscribe(id: string, listener: Listener): void {
    const listeners = this.listeners.get(id);
    listeners?.delete(listener);
    if (listeners?.size === 0) {
      this.listeners.delete(id);
      this.known.delete(id);
    }
    if (this.listeners.size === 0) {
      clearInterval(this.refresh);
      this.refresh = undefined;
    }
  }

  private refreshAll(): void {
    if (!document.hidden) {
      this.want([...this.listeners.keys()]);
    }
  }

  /** Waits for the others that begin to look in the same turn. */
  private want(ids: string[]): void {
    if (this.wanted.size === 0) {
      setTimeout(() => this.ask(), 0);
    }
    ids.forEach(id => this.wanted.add(id));
  }

  private ask(): void {
    const ids = [...this.wanted].filter(id => this.listeners.has(id));
    this.wanted.clear();
    for (let start = 0; start < ids.length; start += batchSize) {
      void this.askFor(ids.slice(start, start + batchSize));
    }
  }

  private async askFor(ids: string[]): Promise<void> {
    try {
      const { rows, clusters } = await this.api.getFleet({
        ids,
        limit: ids.length,
      });
      for (const id of ids) {
        const rollout = rows.find(row => row.rollout.id === id)?.rollout;
        this.tell(
          id,
          rollout
            ? {
                state: 'live',
                rollout,
                cluster: clusters.find(
                  ({ name }) => name === rollout.ref.cluster,
                ),
              }
            : { state: 'gone' },
        );
      }
    } catch {
      ids.forEach(id => this.tell(id, { state: 'unreachable' }));
    }
  }

  private tell(id: string, live: LiveRollout): void {
    const listeners = this.listeners.get(id);
    if (listeners) {
      this.known.set(id, live);
      listeners.forEach(listener => listener(live));
    }
  }
}
