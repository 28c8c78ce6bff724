/** Repeatable chance: the same seed gives the same race. */
export class RaceChance {
  private state: number;

  constructor(seed: number) {
    this.state = seed * 2654435761;
  }

  /** 0 up to, not including, 1. */
  number(): number {
    this.state = (this.state + 0x6d2b79f5) % 4294967296;
    // eslint-disable-next-line no-bitwise
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    // eslint-disable-next-line no-bitwise
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
    // eslint-disable-next-line no-bitwise
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  between(least: number, most: number): number {
    return least + Math.floor(this.number() * (most - least + 1));
  }

  isIt(probability: number): boolean {
    return this.number() < probability;
  }

  oneOf<T>(things: readonly T[]): T {
    return things[Math.floor(this.number() * things.length)];
  }
}
