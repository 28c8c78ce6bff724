import { parseEntityRef } from '@backstage/catalog-model';
import { DirectoryEntity, RelatedEntity } from '../catalog/DirectoryEntity';
import { FleetCandidate, SeenEntity } from '../fleet/FleetCandidate';
import { FleetIndex } from '../fleet/FleetIndex';
import { KnownRights } from './KnownRights';

/** The rollouts that somebody may see, with those of their entities that they may see. */
export function seenFleet(
  fleet: Pick<FleetIndex, 'all' | 'entity'>,
  rights: KnownRights,
): FleetCandidate[] {
  const seen = new Map<string, SeenEntity | undefined>();
  const see = (ref: string): SeenEntity | undefined => {
    if (!seen.has(ref)) {
      const entity = rights.readable.has(ref) ? fleet.entity(ref) : undefined;
      seen.set(ref, entity && asSeen(entity, rights));
    }
    return seen.get(ref);
  };
  const candidates: FleetCandidate[] = [];
  for (const { rollout, urgency, entityRefs } of fleet.all()) {
    const entities = entityRefs.map(see).filter(entity => entity !== undefined);
    if (entities.length > 0) {
      candidates.push({ rollout, urgency, entities });
    }
  }
  return candidates;
}

/**
 * Whom an entity names is on its page for all who may see it. How those are titled, and what their
 * system is part of, is for those who may see them too.
 */
function asSeen(
  { ref, title, owners, system, domain }: DirectoryEntity,
  rights: KnownRights,
): SeenEntity {
  const name = (related: RelatedEntity): RelatedEntity =>
    rights.of(related.ref) === 'hidden'
      ? { ref: related.ref, title: parseEntityRef(related.ref).name }
      : related;
  const isSystemHidden = system && rights.of(system.ref) === 'hidden';
  return {
    ref,
    title,
    owners: owners.map(name),
    ...(system ? { system: name(system) } : {}),
    ...(domain && !isSystemHidden ? { domain: name(domain) } : {}),
  };
}
