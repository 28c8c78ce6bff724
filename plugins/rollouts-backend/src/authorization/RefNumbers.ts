/**
 * Gives every ref a number, from 0 on, so that what many principals may know of it lies in one
 * place each. A number is not taken back: the refs are those of a catalog.
 */
export class RefNumbers {
  private readonly numbers = new Map<string, number>();
  private readonly given: string[] = [];

  /** By number. */
  get refs(): readonly string[] {
    return this.given;
  }

  /** Absent while it has none. */
  find(ref: string): number | undefined {
    return this.numbers.get(ref);
  }

  /** Its number; the next one when it has none. */
  give(ref: string): number {
    const known = this.numbers.get(ref);
    if (known !== undefined) {
      return known;
    }
    const number = this.given.push(ref) - 1;
    this.numbers.set(ref, number);
    return number;
  }
}
