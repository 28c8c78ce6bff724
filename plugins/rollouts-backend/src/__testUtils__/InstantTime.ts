import { setImmediate } from 'node:timers/promises';
import { WatchTime } from '../watch/WatchTime';

/** Time that passes at once: every sleep is over in the next turn of the event loop. */
export class InstantTime implements WatchTime {
  /** How long was slept, in order. */
  readonly sleeps: number[] = [];
  private elapsedMs = 0;

  now(): Date {
    return new Date(Date.UTC(2026, 0, 1) + this.elapsedMs);
  }

  random(): number {
    return 1;
  }

  async sleep(ms: number): Promise<void> {
    this.sleeps.push(ms);
    this.pass(ms);
    await setImmediate();
  }

  /** Time goes by while somebody waits for something else. */
  pass(ms: number): void {
    this.elapsedMs += ms;
  }
}
