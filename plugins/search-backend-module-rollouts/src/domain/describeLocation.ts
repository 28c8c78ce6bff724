import { parseEntityRef } from '@backstage/catalog-model';

/** The address of a rollout on the tab of its entity. */
export function describeLocation(
  template: string,
  { entityRef, rolloutId }: { entityRef: string; rolloutId: string },
): string {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  const values: Record<string, string> = {
    kind,
    namespace,
    name,
    rollout: rolloutId,
  };
  return template.replace(/:(namespace|kind|name|rollout)\b/g, (_, key) =>
    encodeURIComponent(values[key]),
  );
}
