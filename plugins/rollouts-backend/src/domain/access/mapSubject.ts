import {
  DEFAULT_NAMESPACE,
  Entity,
  parseEntityRef,
} from '@backstage/catalog-model';
import { isKubernetesName } from './isKubernetesName';
import { SubjectMapping } from './SubjectMapping';

/** A person as the portal knows them. */
export interface PortalPerson {
  userEntityRef: string;
  ownershipEntityRefs: readonly string[];
  /** Needed only where {@link needsUserEntity} says so; absent when the catalog has none. */
  userEntity?: Entity;
}

/** `problem` is a sentence for the person. */
export type MappedSubject =
  | { ok: true; user: string; groups: string[] }
  | { ok: false; problem: string };

export function needsUserEntity({ user: { source } }: SubjectMapping): boolean {
  return source.from === 'email' || source.from === 'annotation';
}

/**
 * Who a person is for Kubernetes. A name that could be somebody else's too, or could not be sent,
 * maps nobody.
 */
export function mapSubject(
  mapping: SubjectMapping,
  person: PortalPerson,
): MappedSubject {
  const { userEntityRef } = person;
  const name = nameOf(mapping, person);
  if (!name.ok) {
    return unmapped(`${userEntityRef} ${name.problem}`);
  }
  const user = mapping.user.prefix + name.name;
  const groups = groupsOf(mapping, person);
  return groups && [user, ...groups].every(isKubernetesName)
    ? { ok: true, user, groups }
    : unmapped(
        `the name of ${userEntityRef}, or of one of its groups, cannot be one there`,
      );
}

function unmapped(reason: string): MappedSubject {
  return {
    ok: false,
    problem: `The portal does not know who you are for Kubernetes: ${reason}.`,
  };
}

type FoundName = { ok: true; name: string } | { ok: false; problem: string };

function nameOf(
  { user: { source } }: SubjectMapping,
  { userEntityRef, userEntity }: PortalPerson,
): FoundName {
  switch (source.from) {
    case 'entityName': {
      const ref = tryParseRef(userEntityRef);
      // Two people of one name in two namespaces would be one.
      return ref?.namespace === DEFAULT_NAMESPACE
        ? { ok: true, name: ref.name }
        : {
            ok: false,
            problem: `is not in the namespace ${DEFAULT_NAMESPACE} of the catalog`,
          };
    }
    case 'entityRef':
      return { ok: true, name: userEntityRef };
    case 'email': {
      const { profile } = (userEntity?.spec ?? {}) as {
        profile?: { email?: unknown };
      };
      return found(profile?.email, 'no e-mail address');
    }
    case 'annotation': {
      const { annotation } = source;
      return found(
        userEntity?.metadata.annotations?.[annotation],
        `no annotation ${annotation}`,
      );
    }
    default:
      throw new Error(`Unknown source: ${source satisfies never}`);
  }
}

function found(value: unknown, lack: string): FoundName {
  return typeof value === 'string' && value !== ''
    ? { ok: true, name: value }
    : { ok: false, problem: `has ${lack} in the catalog` };
}

/**
 * Sorted, so that the same person is the same text each time; nothing when a ref cannot be read.
 * Groups of other namespaces count only where the template tells them apart.
 */
function groupsOf(
  { groupTemplate }: SubjectMapping,
  { ownershipEntityRefs }: PortalPerson,
): string[] | undefined {
  if (groupTemplate === undefined) {
    return [];
  }
  const refs = ownershipEntityRefs
    .filter(ref => ref.toLowerCase().startsWith('group:'))
    .map(tryParseRef);
  const readable = refs.flatMap(ref => ref ?? []);
  if (readable.length < refs.length) {
    return undefined;
  }
  const tellsApart = groupTemplate.includes('{namespace}');
  const groups = readable
    .filter(({ namespace }) => tellsApart || namespace === DEFAULT_NAMESPACE)
    .map(({ name, namespace }) =>
      groupTemplate.replaceAll(/\{(name|namespace)\}/g, (_, part) =>
        part === 'name' ? name : namespace,
      ),
    );
  return [...new Set(groups)].sort();
}

function tryParseRef(ref: string) {
  try {
    return parseEntityRef(ref);
  } catch {
    return undefined;
  }
}
