/**
 * Holds up whoever comes, and lets them through one at a time, so that a test decides what happens
 * between two requests of the same action.
 */
export class Turnstile {
  private readonly waiting: { tell: () => void; left: Promise<void> }[] = [];

  get queue(): number {
    return this.waiting.length;
  }

  /** Waits for its turn, then does it. */
  async pass<T>(action: () => Promise<T>): Promise<T> {
    let leave = () => {};
    const left = new Promise<void>(resolve => {
      leave = resolve;
    });
    await new Promise<void>(tell => this.waiting.push({ tell, left }));
    try {
      return await action();
    } finally {
      leave();
    }
  }

  /** Lets the one at this place of the queue do what it came for; resolves when it has. */
  async letThrough(place: number): Promise<void> {
    const [next] = this.waiting.splice(place, 1);
    next.tell();
    await next.left;
  }
}
