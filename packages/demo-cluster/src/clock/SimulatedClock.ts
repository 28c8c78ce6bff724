import { Alarms } from './Alarms';
import { DemoClock } from './DemoClock';

/** What a simulated clock needs of the machine that it runs on. */
export interface WallTime {
  nowMs(): number;
  /** Calls back once after a delay; the returned function calls it off. */
  callAfter(delayMs: number, callback: () => void): () => void;
}

export interface ClockState {
  now: string;
  /** Seconds of the cluster in one second of the wall. */
  speed: number;
  paused: boolean;
}

// The longest delay that a Node timer takes; a longer wait is cut into several.
const LONGEST_DELAY_MS = 2 ** 31 - 1;

const machineTime: WallTime = {
  nowMs: () => Date.now(),
  callAfter: (delayMs, callback) => {
    const timer = setTimeout(callback, delayMs);
    timer.unref();
    return () => clearTimeout(timer);
  },
};

/**
 * The time of a demo cluster. It starts as the wall's and runs on at a speed that can be changed,
 * stands still while paused, and can be stepped, paused or not.
 *
 * @public
 */
export class SimulatedClock implements DemoClock {
  private readonly alarms = new Alarms();
  private readonly wall: WallTime;
  private rate: number;
  private isPaused = false;
  /** Cluster time and wall time of the moment from which on the present speed holds. */
  private base: { cluster: number; wall: number };
  private cancelTimer: () => void = () => {};

  constructor(options: { speed?: number; wall?: WallTime; start?: Date } = {}) {
    this.wall = options.wall ?? machineTime;
    this.rate = validSpeed(options.speed ?? 1);
    const wall = this.wall.nowMs();
    this.base = { cluster: options.start?.getTime() ?? wall, wall };
  }

  now(): Date {
    return new Date(this.nowMs());
  }

  callAt(at: Date, callback: () => void): () => void {
    const cancel = this.alarms.add(at, callback);
    this.arm();
    return cancel;
  }

  get state(): ClockState {
    return {
      now: this.now().toISOString(),
      speed: this.rate,
      paused: this.isPaused,
    };
  }

  setSpeed(speed: number): void {
    const valid = validSpeed(speed);
    this.rebase(this.nowMs());
    this.rate = valid;
    this.arm();
  }

  pause(): void {
    this.rebase(this.nowMs());
    this.isPaused = true;
    this.arm();
  }

  resume(): void {
    this.rebase(this.nowMs());
    this.isPaused = false;
    this.arm();
  }

  /** Moves on at once, calling everybody who is due on the way at the time that was asked for. */
  step(seconds: number): void {
    const target = this.nowMs() + seconds * 1000;
    this.runAlarms(target);
    this.rebase(target);
    this.arm();
  }

  /** Lets go of the machine's timer; who waits is not called any more. */
  stop(): void {
    this.cancelTimer();
  }

  private nowMs(): number {
    const elapsed = this.isPaused ? 0 : this.wall.nowMs() - this.base.wall;
    return this.base.cluster + elapsed * this.rate;
  }

  private rebase(cluster: number): void {
    this.base = { cluster, wall: this.wall.nowMs() };
  }

  private runAlarms(until: number): void {
    for (
      let alarm = this.alarms.takeDue(until);
      alarm;
      alarm = this.alarms.takeDue(until)
    ) {
      this.rebase(Math.max(this.nowMs(), alarm.at));
      alarm.callback();
    }
  }

  private arm(): void {
    this.cancelTimer();
    this.cancelTimer = () => {};
    const next = this.alarms.nextAt;
    if (next === undefined || this.isPaused) {
      return;
    }
    const delayMs = Math.max(0, (next - this.nowMs()) / this.rate);
    this.cancelTimer = this.wall.callAfter(
      Math.min(Math.ceil(delayMs), LONGEST_DELAY_MS),
      () => {
        const now = this.nowMs();
        for (
          let alarm = this.alarms.takeDue(now);
          alarm;
          alarm = this.alarms.takeDue(now)
        ) {
          alarm.callback();
        }
        this.arm();
      },
    );
  }
}

function validSpeed(speed: number): number {
  if (!Number.isFinite(speed) || speed <= 0) {
    throw new RangeError(
      `a clock's speed is a number above 0, not ${speed}; pause it to make it stand still`,
    );
  }
  return speed;
}
