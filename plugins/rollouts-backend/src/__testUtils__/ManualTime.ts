import { setImmediate } from 'node:timers/promises';
import { WatchTime } from '../watch/WatchTime';

interface Sleeper {
  wakesAt: number;
  wake: () => void;
}

/** Time that stands still until it is told to pass. */
export class ManualTime implements WatchTime {
  private readonly sleepers = new Set<Sleeper>();
  private elapsedMs = 0;

  /** How many sleep at this moment. */
  get sleeping(): number {
    return this.sleepers.size;
  }

  now = (): Date => new Date(Date.UTC(2026, 0, 1) + this.elapsedMs);

  random(): number {
    return 1;
  }

  sleep = (ms: number, signal: AbortSignal): Promise<void> =>
    new Promise(resolve => {
      const sleeper = {
        wakesAt: this.elapsedMs + ms,
        wake: () => {
          this.sleepers.delete(sleeper);
          signal.removeEventListener('abort', sleeper.wake);
          resolve();
        },
      };
      this.sleepers.add(sleeper);
      signal.addEventListener('abort', sleeper.wake);
      if (signal.aborted) {
        sleeper.wake();
      }
    });

  /** Wakes in their order those whose time has come, and lets them do what they woke for. */
  async advance(ms: number): Promise<void> {
    const end = this.elapsedMs + ms;
    for (;;) {
      const [next] = [...this.sleepers]
        .filter(({ wakesAt }) => wakesAt <= end)
        .sort((a, b) => a.wakesAt - b.wakesAt);
      if (!next) {
        break;
      }
      this.elapsedMs = next.wakesAt;
      next.wake();
      await setImmediate();
    }
    this.elapsedMs = end;
    await setImmediate();
  }
}
