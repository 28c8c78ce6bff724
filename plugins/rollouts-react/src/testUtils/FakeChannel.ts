type Ending = { error?: Error };

/**
 * What a server sends, by hand: kept until it is read, and ended by either side.
 *
 * @public
 */
export class FakeChannel<Item> {
  private readonly waiting: Item[] = [];
  private ending: Ending | undefined;
  private wake: () => void = () => {};

  constructor(readonly signal: AbortSignal) {
    signal.addEventListener('abort', () => this.end());
  }

  /** Whether it was closed, by whichever side. */
  get isClosed(): boolean {
    return this.ending !== undefined;
  }

  /** Ends it as a server does that shuts down. */
  end() {
    this.ending ??= {};
    this.wake();
  }

  /** Ends it as a connection does that is lost. */
  fail(error: Error) {
    this.ending ??= { error };
    this.wake();
  }

  async *read(): AsyncIterable<Item> {
    for (;;) {
      const item = this.waiting.shift();
      if (item) {
        yield item;
      } else if (this.ending?.error) {
        throw this.ending.error;
      } else if (this.ending) {
        return;
      } else {
        await new Promise<void>(resolve => {
          this.wake = resolve;
        });
      }
    }
  }

  protected push(item: Item) {
    this.waiting.push(item);
    this.wake();
  }
}
