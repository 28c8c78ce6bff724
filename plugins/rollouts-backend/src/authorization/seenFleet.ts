import { parseEntityRef } from '@backstage/catalog-model';
import { DirectoryEntity, RelatedEntity } from '../catalog/DirectoryEntity';
import { FleetCandidate, SeenEntity } from '../fleet/FleetCandidate';
import { FleetIndex, FleetItem } from '../fleet/FleetIndex';
import { keepUnchanged } from '../watch/keepUnchanged';
import { KnownRights } from './KnownRights';

/**
 * What was seen last of the entities of a list of refs, and of a rollout, by whomever. Mostly the
 * next one may see just the same, and then gets the same objects: else every page would make
 * thousands of them.
 */
const lastEntities = new WeakMap<readonly string[], readonly SeenEntity[]>();
const lastCandidates = new WeakMap<FleetItem, FleetCandidate>();

/** The rollouts that somebody may see, with those of their entities that they may see. */
export function seenFleet(
  fleet: Pick<FleetIndex, 'all' | 'entity'>,
  rights: KnownRights,
): FleetCandidate[] {
  // Rollouts of the same entities share the list of their refs: they are looked at once.
  const seen = new Map<readonly string[], readonly SeenEntity[]>();
  const see = (refs: readonly string[]): readonly SeenEntity[] => {
    const known = seen.get(refs);
    if (known) {
      return known;
    }
    const entities = keepUnchanged(
      lastEntities.get(refs),
      seenOf(refs, fleet, rights),
    );
    lastEntities.set(refs, entities);
    seen.set(refs, entities);
    return entities;
  };
  const candidates: FleetCandidate[] = [];
  for (const item of fleet.all()) {
    const entities = see(item.entityRefs);
    if (entities.length > 0) {
      candidates.push(candidateOf(item, entities));
    }
  }
  return candidates;
}

function candidateOf(
  item: FleetItem,
  entities: readonly SeenEntity[],
): FleetCandidate {
  const last = lastCandidates.get(item);
  if (last?.entities === entities) {
    return last;
  }
  const { rollout, urgency, since } = item;
  const candidate = { rollout, urgency, since, entities };
  lastCandidates.set(item, candidate);
  return candidate;
}

function seenOf(
  refs: readonly string[],
  fleet: Pick<FleetIndex, 'entity'>,
  rights: KnownRights,
): SeenEntity[] {
  return refs.flatMap(ref => {
    const entity =
      rights.of(ref) === 'readable' ? fleet.entity(ref) : undefined;
    return entity ? asSeen(entity, rights) : [];
  });
}

/**
 * Whom an entity names is on its page for all who may see it. How those are titled, and what their
 * system is part of, is for those who may see them too.
 */
function asSeen(entity: DirectoryEntity, rights: KnownRights): SeenEntity {
  const { ref, title, owners, system, domain } = entity;
  const isHidden = (related: RelatedEntity | undefined) =>
    related !== undefined && rights.of(related.ref) === 'hidden';
  if (!owners.some(isHidden) && !isHidden(system) && !isHidden(domain)) {
    return entity;
  }
  const name = (related: RelatedEntity): RelatedEntity =>
    isHidden(related)
      ? { ref: related.ref, title: parseEntityRef(related.ref).name }
      : related;
  return {
    ref,
    title,
    owners: owners.map(name),
    ...(system ? { system: name(system) } : {}),
    ...(domain && !isHidden(system) ? { domain: name(domain) } : {}),
  };
}
