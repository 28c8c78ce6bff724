import { DirectoryEntity } from '../catalog/DirectoryEntity';
import { EntityRight, relatedRefs } from './FleetRights';
import { RefNumbers } from './RefNumbers';

export interface KnownRightsOptions {
  givenAt: number;
  revision: number;
  /** The same for all principals. */
  numbers: RefNumbers;
}

/** From nothing to everything; who is not known of may see nothing. */
const levels: readonly EntityRight[] = ['hidden', 'visible', 'readable'];

/**
 * What is known of the rights of one principal, from answers of the same moment on. Of many
 * principals and many entities it takes two bytes each.
 */
export class KnownRights {
  readonly givenAt: number;
  private readonly numbers: RefNumbers;
  /** By number of the ref: 0 where nothing is known, else 1 + the level. */
  private rights = new Uint8Array();
  /** 1 where it was asked whether their rollouts may be seen, not only they themselves. */
  private asked = new Uint8Array();
  /** A list of which all is known; it is mostly the same one that is asked about. */
  private covered: readonly DirectoryEntity[] | undefined;
  private currentRevision: number;

  constructor({ givenAt, revision, numbers }: KnownRightsOptions) {
    this.givenAt = givenAt;
    this.currentRevision = revision;
    this.numbers = numbers;
  }

  /** Another one whenever they may see more or less than before. */
  get revision(): number {
    return this.currentRevision;
  }

  /** Entities whose rollouts they may see. */
  readable(): string[] {
    return this.numbers.refs.filter(
      (_, number) => this.at(number) === 'readable',
    );
  }

  of(ref: string): EntityRight {
    const number = this.numbers.find(ref);
    return number === undefined ? 'hidden' : this.at(number);
  }

  /** Those of which it is not known yet. */
  unknownOf(entities: readonly DirectoryEntity[]): readonly DirectoryEntity[] {
    if (entities === this.covered) {
      return [];
    }
    const unknown = entities.filter(entity => !this.covers(entity));
    this.covered = unknown.length === 0 ? entities : undefined;
    return unknown;
  }

  /** Takes in answers; the revision is the new one if they show something that was not seen. */
  add(
    asked: readonly string[],
    answers: ReadonlyMap<string, EntityRight>,
    revision: number,
  ): void {
    [...asked, ...answers.keys()].forEach(ref => this.numbers.give(ref));
    this.rights = grown(this.rights, this.numbers.refs.length);
    this.asked = grown(this.asked, this.numbers.refs.length);
    for (const ref of asked) {
      this.asked[this.numbers.give(ref)] = 1;
    }
    for (const [ref, right] of answers) {
      const number = this.numbers.give(ref);
      const level = levels.indexOf(right);
      if (level > levels.indexOf(this.at(number))) {
        this.currentRevision = revision;
      }
      this.rights[number] = Math.max(this.rights[number], level + 1);
    }
  }

  /** Whether the same can be seen with other rights. */
  showsTheSameAs(other: KnownRights): boolean {
    return this.numbers.refs.every(
      (_, number) => this.at(number) === other.at(number),
    );
  }

  /** Goes on with the revision of rights that show the same. */
  continue(previous: KnownRights): void {
    this.currentRevision = previous.revision;
  }

  private covers(entity: DirectoryEntity): boolean {
    const number = this.numbers.find(entity.ref);
    return (
      number !== undefined &&
      this.asked[number] === 1 &&
      relatedRefs(entity).every(ref => this.isKnown(ref))
    );
  }

  private isKnown(ref: string): boolean {
    const number = this.numbers.find(ref);
    return number !== undefined && this.rights[number] > 0;
  }

  private at(number: number): EntityRight {
    return levels[this.rights[number] - 1] ?? 'hidden';
  }
}

function grown(bytes: Uint8Array, length: number): Uint8Array {
  const next = new Uint8Array(length);
  next.set(bytes);
  return next;
}
