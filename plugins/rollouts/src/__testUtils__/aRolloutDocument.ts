import { SearchDocument } from '@backstage/plugin-search-common';
import { Rollout } from '@progressive-delivery/backstage-plugin-rollouts-common';

/** A rollout as the search found it, healthy when it was indexed. */
export function aRolloutDocument(
  { id, ref }: Pick<Rollout, 'id' | 'ref'>,
  overrides: Record<string, unknown> = {},
): SearchDocument {
  const fields = {
    title: `${ref.name} v2.14.0`,
    text: `${ref.name} · Healthy · Production · ghcr.io/acme/${ref.name}:2.14.0`,
    location: `/catalog/default/component/${
      ref.name
    }/rollouts?rollout=${encodeURIComponent(id)}`,
    rolloutId: id,
    name: ref.name,
    phase: 'Healthy',
    version: 'v2.14.0',
    stableVersion: 'v2.14.0',
    cluster: ref.cluster,
    namespace: ref.namespace,
    environment: 'Production',
    entityTitle: 'Checkout service',
    ownerTitle: 'Team Checkout',
    ...overrides,
  };
  return fields;
}
