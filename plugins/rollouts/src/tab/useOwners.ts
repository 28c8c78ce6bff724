import { Entity, RELATION_OWNED_BY } from '@backstage/catalog-model';
import {
  entityPresentationSnapshot,
  getEntityRelations,
} from '@backstage/plugin-catalog-react';
import { useMemo } from 'react';

/** Names of those who own an entity, as people call them. */
export function useOwners(entity: Entity): readonly string[] {
  return useMemo(
    () =>
      getEntityRelations(entity, RELATION_OWNED_BY).map(
        ref =>
          entityPresentationSnapshot(ref, { defaultKind: 'group' })
            .primaryTitle,
      ),
    [entity],
  );
}
