import { DirectoryEntity } from '../catalog/DirectoryEntity';
import { EntityRight, relatedRefs } from './FleetRights';

/** What is known of the rights of one principal, from answers of the same moment on. */
export class KnownRights {
  readonly givenAt: number;
  private readonly rights = new Map<string, EntityRight>();
  /** Of these it was asked whether their rollouts may be seen, not only they themselves. */
  private readonly asked = new Set<string>();
  private readonly readableRefs = new Set<string>();
  private currentRevision: number;

  constructor(givenAt: number, revision: number) {
    this.givenAt = givenAt;
    this.currentRevision = revision;
  }

  /** Another one whenever they may see more or less than before. */
  get revision(): number {
    return this.currentRevision;
  }

  /** Entities whose rollouts they may see. */
  get readable(): ReadonlySet<string> {
    return this.readableRefs;
  }

  of(ref: string): EntityRight {
    return this.rights.get(ref) ?? 'hidden';
  }

  covers(entity: DirectoryEntity): boolean {
    return (
      this.asked.has(entity.ref) &&
      relatedRefs(entity).every(ref => this.rights.has(ref))
    );
  }

  /** Takes in answers; the revision is the new one if they show something that was not seen. */
  add(
    asked: readonly string[],
    answers: ReadonlyMap<string, EntityRight>,
    revision: number,
  ): void {
    asked.forEach(ref => this.asked.add(ref));
    for (const [ref, right] of answers) {
      if (isMore(right, this.of(ref))) {
        this.currentRevision = revision;
        this.rights.set(ref, right);
      } else if (!this.rights.has(ref)) {
        this.rights.set(ref, right);
      }
      if (right === 'readable') {
        this.readableRefs.add(ref);
      }
    }
  }

  /** Whether the same can be seen with other rights. */
  showsTheSameAs(other: KnownRights): boolean {
    return this.showsAllOf(other) && other.showsAllOf(this);
  }

  /** Goes on with the revision of rights that show the same. */
  continue(previous: KnownRights): void {
    this.currentRevision = previous.revision;
  }

  private showsAllOf(other: KnownRights): boolean {
    return [...other.rights].every(([ref, right]) => this.of(ref) === right);
  }
}

const order: readonly EntityRight[] = ['hidden', 'visible', 'readable'];

function isMore(right: EntityRight, than: EntityRight): boolean {
  return order.indexOf(right) > order.indexOf(than);
}
