import {
  Entity,
  RELATION_OWNED_BY,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { useApiHolder } from '@backstage/core-plugin-api';
import {
  EntityRefPresentationSnapshot,
  entityPresentationApiRef,
  entityPresentationSnapshot,
  getEntityRelations,
} from '@backstage/plugin-catalog-react';
import { useEffect, useMemo, useState } from 'react';

const context = { defaultKind: 'group' };

/**
 * Names of those who own an entity, as people call them. Until the portal has looked their titles
 * up, and where it does not, they are those of their references.
 */
export function useOwners(entity: Entity): readonly string[] {
  const presentations = useApiHolder().get(entityPresentationApiRef);
  const [titled, setTitled] = useState<EntityRefPresentationSnapshot[]>([]);
  const refs = useMemo(
    () =>
      getEntityRelations(entity, RELATION_OWNED_BY).map(ref =>
        stringifyEntityRef(ref),
      ),
    [entity],
  );

  useEffect(() => {
    let isCurrent = true;
    const keep = (owner: EntityRefPresentationSnapshot) => {
      if (isCurrent) {
        setTitled(previous => [...previous, owner]);
      }
    };
    setTitled([]);
    for (const ref of refs) {
      // Who cannot be looked up keeps the name of the reference.
      presentations?.forEntity(ref, context).promise.then(keep, () => {});
    }
    return () => {
      isCurrent = false;
    };
  }, [presentations, refs]);

  return useMemo(
    () =>
      refs.map(
        ref =>
          (
            titled.find(({ entityRef }) => entityRef === ref) ??
            entityPresentationSnapshot(ref, context)
          ).primaryTitle,
      ),
    [refs, titled],
  );
}
