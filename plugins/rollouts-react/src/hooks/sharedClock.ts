type Listener = () => void;

const tickMs = 1000;

/**
 * One timer for everything on the page that counts. It runs only while somebody listens.
 */
class SharedClock {
  private readonly listeners = new Set<Listener>();
  private timer: ReturnType<typeof setInterval> | undefined;

  subscribe(listener: Listener): () => void {
    this.listeners.add(listener);
    this.timer ??= setInterval(() => this.tick(), tickMs);
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size === 0) {
        clearInterval(this.timer);
        this.timer = undefined;
      }
    };
  }

  private tick() {
    this.listeners.forEach(listener => listener());
  }
}

export const sharedClock = new SharedClock();
