export interface KeyedQueueOptions {
  handle: (key: string) => void;
  onError: (key: string, error: unknown) => void;
  /** Runs the callback soon, after what is going on now; `setImmediate` unless given. */
  defer?: (callback: () => void) => void;
  /** For how long keys are handled before the event loop gets its turn; 10 ms unless given. */
  batchMs?: number;
  /** Milliseconds that only go forward; those of the process unless given. */
  clock?: () => number;
}

/**
 * Collapses bursts: a key that waits already is not queued again, and one that is added while it
 * is handled comes round once more. Keys are handled in the order in which they came.
 */
export class KeyedQueue {
  private readonly waiting = new Set<string>();
  private readonly options: Required<KeyedQueueOptions>;
  private isScheduled = false;

  constructor(options: KeyedQueueOptions) {
    this.options = {
      defer: callback => setImmediate(callback),
      batchMs: 10,
      clock: () => performance.now(),
      ...options,
    };
  }

  add(key: string): void {
    this.waiting.add(key);
    this.schedule();
  }

  private schedule(): void {
    if (!this.isScheduled && this.waiting.size > 0) {
      this.isScheduled = true;
      this.options.defer(() => this.drain());
    }
  }

  private drain(): void {
    this.isScheduled = false;
    const { batchMs, clock } = this.options;
    const end = clock() + batchMs;
    // What is added meanwhile waits for the next turn.
    let left = this.waiting.size;
    for (const key of this.waiting) {
      this.waiting.delete(key);
      left -= 1;
      try {
        this.options.handle(key);
      } catch (error) {
        this.options.onError(key, error);
      }
      if (left === 0 || clock() >= end) {
        break;
      }
    }
    this.schedule();
  }
}
