export interface KeyedQueueOptions {
  handle: (key: string) => void;
  onError: (key: string, error: unknown) => void;
  /** Runs the callback soon, after what is going on now; `setImmediate` unless given. */
  defer?: (callback: () => void) => void;
  /** Keys handled before the event loop gets its turn; 50 unless given. */
  batchSize?: number;
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
      batchSize: 50,
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
    const batch = Math.min(this.options.batchSize, this.waiting.size);
    for (let count = 0; count < batch; count++) {
      const [key] = this.waiting;
      this.waiting.delete(key);
      try {
        this.options.handle(key);
      } catch (error) {
        this.options.onError(key, error);
      }
    }
    this.schedule();
  }
}
