/** What is told one after the other within a thread, and a few at a time over all of them. */
export class NotificationQueue {
  private readonly tails = new Map<string, Promise<void>>();
  private readonly waiting: (() => void)[] = [];
  private readonly maxAtOnce: number;
  private atWork = 0;

  constructor(maxAtOnce: number) {
    this.maxAtOnce = maxAtOnce;
  }

  /** How many threads have something to tell. */
  get threads(): number {
    return this.tails.size;
  }

  /** `work` begins when what was added to the thread before has ended; it must not reject. */
  add(thread: string, work: () => Promise<void>): Promise<void> {
    const tail = (this.tails.get(thread) ?? Promise.resolve())
      .then(work)
      .finally(() => {
        if (this.tails.get(thread) === tail) {
          this.tails.delete(thread);
        }
      });
    this.tails.set(thread, tail);
    return tail;
  }

  /** Runs `work` when it is its turn. */
  async inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.atWork >= this.maxAtOnce) {
      await new Promise<void>(resolve => this.waiting.push(resolve));
    } else {
      this.atWork += 1;
    }
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) {
        next();
      } else {
        this.atWork -= 1;
      }
    }
  }
}
