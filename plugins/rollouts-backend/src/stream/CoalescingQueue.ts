/**
 * What a slow reader has not taken yet. A newer item replaces an older one of the same key, so
 * that intermediate states are dropped but never the last one, and goes to the end: items leave in
 * the order of their arrival.
 */
export class CoalescingQueue<T> {
  private readonly items = new Map<string, T>();
  private readonly capacity: number;
  private hasOverflown = false;
  private isClosed = false;
  private wake: () => void = () => {};

  constructor(options: { capacity: number }) {
    this.capacity = options.capacity;
  }

  offer(key: string, item: T): void {
    if (this.isClosed || this.hasOverflown) {
      return;
    }
    this.items.delete(key);
    this.items.set(key, item);
    if (this.items.size > this.capacity) {
      this.items.clear();
      this.hasOverflown = true;
    }
    this.wake();
  }

  /** What was not taken by then is dropped. */
  close(): void {
    this.isClosed = true;
    this.items.clear();
    this.wake();
  }

  /**
   * The oldest item, as soon as there is one. `overflow` when more keys than the capacity had
   * something new: everything that was waiting is gone, and the reader must begin anew. For one
   * reader at a time.
   */
  async take(): Promise<
    { kind: 'item'; item: T } | { kind: 'overflow' } | { kind: 'closed' }
  > {
    for (;;) {
      if (this.isClosed) {
        return { kind: 'closed' };
      }
      if (this.hasOverflown) {
        this.hasOverflown = false;
        return { kind: 'overflow' };
      }
      const [next] = this.items;
      if (next) {
        const [key, item] = next;
        this.items.delete(key);
        return { kind: 'item', item };
      }
      await new Promise<void>(resolve => {
        this.wake = resolve;
      });
    }
  }
}
