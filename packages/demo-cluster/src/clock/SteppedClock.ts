import { Alarms } from './Alarms';
import { DemoClock } from './DemoClock';

/**
 * A clock that stands still until it is told to move, for tests. While it moves, everybody who
 * asked to be called is called at the very time that was asked for.
 *
 * @public
 */
export class SteppedClock implements DemoClock {
  private readonly alarms = new Alarms();
  private time: number;

  constructor(start: Date) {
    this.time = start.getTime();
  }

  now(): Date {
    return new Date(this.time);
  }

  callAt(at: Date, callback: () => void): () => void {
    return this.alarms.add(at, callback);
  }

  step(seconds: number): void {
    const target = this.time + seconds * 1000;
    for (
      let alarm = this.alarms.takeDue(target);
      alarm;
      alarm = this.alarms.takeDue(target)
    ) {
      this.time = Math.max(this.time, alarm.at);
      alarm.callback();
    }
    this.time = target;
  }
}
