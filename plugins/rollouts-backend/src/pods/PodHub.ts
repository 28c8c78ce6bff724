import { RolloutPods } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { CoalescingQueue } from '../stream/CoalescingQueue';
import { PodReader } from './PodReader';
import { PodWatchOptions, SharedPods } from './SharedPods';

export interface PodHubOptions extends PodWatchOptions {
  /** How long pods are watched after the last viewer left; 5 s unless given. */
  lingerMs?: number;
}

interface Room {
  pods: SharedPods;
  viewers: Set<CoalescingQueue<RolloutPods>>;
  /** Present while nobody is in it; aborted when somebody comes back. */
  emptied?: AbortController;
}

/** One watch of pods per rollout while somebody looks; who comes later costs the cluster nothing. */
export class PodHub implements PodReader {
  private readonly options: PodHubOptions;
  private readonly rooms = new Map<string, Room>();
  private isClosed = false;

  constructor(options: PodHubOptions) {
    this.options = options;
  }

  async *watch(
    rolloutId: string,
    signal: AbortSignal,
  ): AsyncGenerator<RolloutPods> {
    if (this.isClosed || signal.aborted) {
      return;
    }
    const queue = new CoalescingQueue<RolloutPods>({ capacity: 1 });
    const close = () => queue.close();
    signal.addEventListener('abort', close);
    const room = this.enter(rolloutId, queue);
    try {
      yield room.pods.present;
      for (;;) {
        const next = await queue.take();
        if (next.kind !== 'item') {
          return;
        }
        yield next.item;
      }
    } finally {
      signal.removeEventListener('abort', close);
      this.leave(rolloutId, queue);
    }
  }

  /** Ends all streams and watches. */
  close(): void {
    this.isClosed = true;
    for (const [rolloutId, { viewers }] of this.rooms) {
      viewers.forEach(queue => queue.close());
      this.clear(rolloutId);
    }
  }

  private enter(rolloutId: string, queue: CoalescingQueue<RolloutPods>): Room {
    const room = this.rooms.get(rolloutId) ?? this.open(rolloutId);
    room.emptied?.abort();
    room.emptied = undefined;
    room.viewers.add(queue);
    return room;
  }

  private open(rolloutId: string): Room {
    const viewers: Room['viewers'] = new Set();
    const pods = new SharedPods(rolloutId, {
      ...this.options,
      onChange: shown => viewers.forEach(queue => queue.offer('pods', shown)),
    });
    const room = { pods, viewers };
    this.rooms.set(rolloutId, room);
    return room;
  }

  private leave(rolloutId: string, queue: CoalescingQueue<RolloutPods>): void {
    const room = this.rooms.get(rolloutId);
    room?.viewers.delete(queue);
    if (room && room.viewers.size === 0) {
      void this.linger(rolloutId, room);
    }
  }

  /** Whoever comes back soon, as after a reload, finds everything as it was. */
  private async linger(rolloutId: string, room: Room): Promise<void> {
    const { time, lingerMs = 5_000 } = this.options;
    const emptied = new AbortController();
    room.emptied = emptied;
    await time.sleep(lingerMs, emptied.signal);
    if (!emptied.signal.aborted) {
      this.clear(rolloutId);
    }
  }

  private clear(rolloutId: string): void {
    const room = this.rooms.get(rolloutId);
    this.rooms.delete(rolloutId);
    room?.emptied?.abort();
    room?.pods.stop();
  }
}
