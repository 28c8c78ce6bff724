/** Repeatable chance: the same seed gives the same objects. */
export class FuzzChance {
  private state: number;

  constructor(seed: number) {
    this.state = Math.max(1, Math.abs(seed) % 2147483647);
  }

  /** 0 up to, not including, 1; by Park and Miller's generator. */
  number(): number {
    this.state = (this.state * 48271) % 2147483647;
    return (this.state - 1) / 2147483646;
  }

  below(limit: number): number {
    return Math.floor(this.number() * limit);
  }

  oneOf<T>(things: readonly T[]): T {
    return things[this.below(things.length)];
  }
}
