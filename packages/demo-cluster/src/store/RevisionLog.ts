import { StoredObject } from './StoredObject';

/** One committed change of one object. */
export interface StoreChange {
  revision: number;
  /** Qualified name of the resource, such as `rollouts.argoproj.io`. */
  resource: string;
  type: 'ADDED' | 'MODIFIED' | 'DELETED';
  /** The object after the change; for DELETED its last state, with the revision of the deletion. */
  object: StoredObject;
  /** The object before the change; absent for ADDED. */
  previous?: StoredObject;
}

/** The most recent changes, in order. Older ones are forgotten, which is what a client sees as 410. */
export class RevisionLog {
  private changes: StoreChange[] = [];
  private forgottenUpTo: number;

  constructor(private readonly limit: number, startRevision: number) {
    this.forgottenUpTo = startRevision;
  }

  append(change: StoreChange): void {
    this.changes.push(change);
    if (this.changes.length > this.limit) {
      this.forgottenUpTo = this.changes.shift()!.revision;
    }
  }

  /** The changes after `revision`, or undefined when some of them are forgotten. */
  since(revision: number): readonly StoreChange[] | undefined {
    if (revision < this.forgottenUpTo) {
      return undefined;
    }
    return this.changes.slice(this.firstIndexAfter(revision));
  }

  forgetAll(currentRevision: number): void {
    this.changes = [];
    this.forgottenUpTo = currentRevision;
  }

  private firstIndexAfter(revision: number): number {
    let low = 0;
    let high = this.changes.length;
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (this.changes[middle].revision <= revision) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
