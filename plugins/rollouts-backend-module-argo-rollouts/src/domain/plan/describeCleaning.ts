import { JsonObject } from '@backstage/types';
import { KubernetesObject } from '@progressive-delivery/backstage-plugin-rollouts-node';
import { asObject } from './asObject';

/**
 * A filter for `jq` that makes the patch of a roll back out of the ReplicaSet. The template itself
 * is not in it: it may hold values that are nobody's business in a dialog.
 */
export function describeCleaning(
  set: KubernetesObject,
  template: JsonObject,
): string {
  const before = asObject(asObject(set.spec).template);
  const removed = ['labels', 'annotations'].flatMap(field => {
    const left = valuesOf(template, field);
    return Object.keys(valuesOf(before, field))
      .filter(key => !Object.hasOwn(left, key))
      .map(key => `.metadata.${field}[${JSON.stringify(key)}]`);
  });
  const value = [
    '.spec.template',
    `del(${removed.join(', ')})`,
    ...affinityChange(asObject(before.spec), asObject(template.spec)),
  ].join(' | ');
  return `[{op: "replace", path: "/spec/template", value: (${value})}]`;
}

function valuesOf(template: JsonObject, field: string): JsonObject {
  return asObject(asObject(template.metadata)[field]);
}

function affinityChange(before: JsonObject, after: JsonObject): string[] {
  const affinity = JSON.stringify(after.affinity);
  if (affinity === JSON.stringify(before.affinity)) {
    return [];
  }
  return affinity === undefined
    ? ['del(.spec.affinity)']
    : [`.spec.affinity = ${affinity}`];
}
