import { useEntityPresentation } from '@backstage/plugin-catalog-react';

/** A person as the portal calls them. */
export function ActorName({ entityRef }: { entityRef: string }) {
  const { primaryTitle } = useEntityPresentation(entityRef, {
    defaultKind: 'user',
  });
  return <>{primaryTitle}</>;
}
