interface Alarm {
  at: number;
  order: number;
  callback: () => void;
}

/** Who wants to be called when, in order of time and then of asking. */
export class Alarms {
  private readonly alarms = new Set<Alarm>();
  private asked = 0;

  /** The time of the next alarm in milliseconds since the epoch. */
  get nextAt(): number | undefined {
    return this.earliest()?.at;
  }

  add(at: Date, callback: () => void): () => void {
    this.asked += 1;
    const alarm = { at: at.getTime(), order: this.asked, callback };
    this.alarms.add(alarm);
    return () => this.alarms.delete(alarm);
  }

  /** Takes out the next alarm that is due at `time`. */
  takeDue(time: number): Alarm | undefined {
    const alarm = this.earliest();
    if (!alarm || alarm.at > time) {
      return undefined;
    }
    this.alarms.delete(alarm);
    return alarm;
  }

  private earliest(): Alarm | undefined {
    return [...this.alarms].sort(
      (one, other) => one.at - other.at || one.order - other.order,
    )[0];
  }
}
