import { parseEntityRef } from '@backstage/catalog-model';

/** The page of an entity with one rollout open. It shows; it does nothing. */
export function entityLink(
  template: string,
  { entityRef, rolloutId }: { entityRef: string; rolloutId: string },
): string {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  const values: Record<string, string> = {
    kind: kind.toLowerCase(),
    namespace,
    name,
    rollout: rolloutId,
  };
  return template.replaceAll(/\{(\w+)\}/g, (placeholder, key) =>
    key in values ? encodeURIComponent(values[key]) : placeholder,
  );
}
