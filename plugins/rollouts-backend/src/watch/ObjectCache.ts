import {
  KubernetesObject,
  ObjectReference,
  WatchTarget,
} from '@progressive-delivery/backstage-plugin-rollouts-node';
import {
  isOfTarget,
  referenceKey,
  referenceTo,
} from '../domain/objectIdentity';
import { ObjectLookup } from '../domain/resourceGraph';
import { keepUnchanged } from './keepUnchanged';
import { trimObject } from './trimObject';

/**
 * What a change was about: the object as it was and as it is, since both may tell whose view it
 * belongs to.
 */
export interface ObjectChange {
  before?: KubernetesObject;
  after?: KubernetesObject;
}

/** The objects of one cluster, as last seen. Held objects are replaced, never changed. */
export class ObjectCache implements ObjectLookup {
  private readonly objects = new Map<string, KubernetesObject>();
  private readonly uidByName = new Map<string, string>();
  private readonly uidsByOwner = new Map<string, Set<string>>();
  private readonly uidsByKind = new Map<string, Set<string>>();

  byUid(uid: string): KubernetesObject | undefined {
    return this.objects.get(uid);
  }

  ownedBy(uid: string): readonly KubernetesObject[] {
    return this.pick(this.uidsByOwner.get(uid));
  }

  find(reference: ObjectReference): KubernetesObject | undefined {
    const uid = this.uidByName.get(referenceKey(reference));
    return uid === undefined ? undefined : this.objects.get(uid);
  }

  /** All objects of a resource, in whatever version. */
  ofTarget(target: WatchTarget): readonly KubernetesObject[] {
    return this.pick(this.uidsByKind.get(kindKey(target.group, target.kind)));
  }

  /** How many objects of a resource are kept. */
  countOf({ group, kind }: WatchTarget): number {
    return this.uidsByKind.get(kindKey(group, kind))?.size ?? 0;
  }

  /**
   * Takes in one object; absent when it is known just so. The resourceVersion alone does not tell:
   * a cluster that was set up anew may come to the same one with another content.
   */
  apply(arrived: KubernetesObject): ObjectChange | undefined {
    const before = this.objects.get(arrived.metadata.uid);
    const after = keepUnchanged(
      before ?? this.siblingOf(arrived),
      trimObject(arrived),
    );
    if (after === before) {
      return undefined;
    }
    if (before) {
      this.unfile(before);
    }
    this.file(after);
    return { before, after };
  }

  /** Absent when it was not known. */
  remove({ metadata }: KubernetesObject): ObjectChange | undefined {
    const before = this.objects.get(metadata.uid);
    if (!before) {
      return undefined;
    }
    this.unfile(before);
    return { before };
  }

  /** Takes in a whole list: what is not in it has vanished. */
  replace(
    target: WatchTarget,
    objects: readonly KubernetesObject[],
  ): ObjectChange[] {
    const listed = new Set(objects.map(({ metadata }) => metadata.uid));
    const vanished = this.ofTarget(target).filter(
      ({ metadata }) => !listed.has(metadata.uid),
    );
    return [
      ...vanished.flatMap(object => this.remove(object) ?? []),
      ...objects
        .filter(object => isOfTarget(object, target))
        .flatMap(object => this.apply(object) ?? []),
    ];
  }

  /** Objects of the same kind and owner mostly differ in little: what they say alike is kept once. */
  private siblingOf({
    kind,
    metadata,
  }: KubernetesObject): KubernetesObject | undefined {
    return metadata.ownerReferences
      ?.flatMap(owner => this.ownedBy(owner.uid))
      .find(object => object.kind === kind);
  }

  private file(object: KubernetesObject): void {
    const { uid, ownerReferences } = object.metadata;
    this.objects.set(uid, object);
    this.uidByName.set(referenceKey(referenceTo(object)), uid);
    addTo(this.uidsByKind, kindKeyOf(object), uid);
    ownerReferences?.forEach(owner => addTo(this.uidsByOwner, owner.uid, uid));
  }

  private unfile(object: KubernetesObject): void {
    const { uid, ownerReferences } = object.metadata;
    const name = referenceKey(referenceTo(object));
    this.objects.delete(uid);
    // One of the same name may have been created before the end of this one was heard of.
    if (this.uidByName.get(name) === uid) {
      this.uidByName.delete(name);
    }
    removeFrom(this.uidsByKind, kindKeyOf(object), uid);
    ownerReferences?.forEach(owner =>
      removeFrom(this.uidsByOwner, owner.uid, uid),
    );
  }

  private pick(uids: ReadonlySet<string> = new Set()): KubernetesObject[] {
    return [...uids].flatMap(uid => this.objects.get(uid) ?? []);
  }
}

function kindKey(group: string, kind: string): string {
  return `${group}/${kind}`;
}

function kindKeyOf(object: KubernetesObject): string {
  const { group, kind } = referenceTo(object);
  return kindKey(group, kind);
}

function addTo(
  index: Map<string, Set<string>>,
  key: string,
  uid: string,
): void {
  const uids = index.get(key);
  if (uids) {
    uids.add(uid);
  } else {
    index.set(key, new Set([uid]));
  }
}

function removeFrom(
  index: Map<string, Set<string>>,
  key: string,
  uid: string,
): void {
  const uids = index.get(key);
  uids?.delete(uid);
  if (uids?.size === 0) {
    index.delete(key);
  }
}
