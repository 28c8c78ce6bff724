/** Barks when it was not fed in time, once. */
export class Watchdog {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private barked = false;

  constructor(private readonly onBark: () => void) {}

  get hasBarked(): boolean {
    return this.barked;
  }

  feed(timeoutMs: number) {
    this.stop();
    this.timer = setTimeout(() => {
      this.barked = true;
      this.onBark();
    }, timeoutMs);
  }

  stop() {
    clearTimeout(this.timer);
  }
}
