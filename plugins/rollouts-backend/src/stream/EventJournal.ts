/** What happened, and its number. */
export interface JournalEntry<T> {
  /** From 1, without gaps. */
  number: number;
  event: T;
}

/** The last events in their order, for those that come back and ask what they missed. */
export class EventJournal<T> {
  private readonly entries: JournalEntry<T>[] = [];
  private readonly capacity: number;
  private last = 0;

  constructor(options: { capacity: number }) {
    this.capacity = options.capacity;
  }

  /** Number of the newest event; 0 before the first. */
  get lastNumber(): number {
    return this.last;
  }

  append(event: T): JournalEntry<T> {
    this.last += 1;
    const entry = { number: this.last, event };
    this.entries.push(entry);
    if (this.entries.length > this.capacity) {
      this.entries.shift();
    }
    return entry;
  }

  /** All events after `number`; absent when some of them are forgotten, or never were. */
  after(number: number): JournalEntry<T>[] | undefined {
    const oldest = this.last - this.entries.length;
    return number < oldest || number > this.last
      ? undefined
      : this.entries.slice(number - oldest);
  }
}
