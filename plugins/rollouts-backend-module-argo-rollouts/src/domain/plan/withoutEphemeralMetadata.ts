import { JsonObject } from '@backstage/types';
import { KubernetesObject } from '@progressive-delivery/backstage-plugin-rollouts-node';
import { asObject } from './asObject';

/** On a ReplicaSet: what the controller put into its template by the version's role, as JSON. */
const ephemeralMetadataAnnotation = 'rollout.argoproj.io/ephemeral-metadata';

/**
 * The metadata of a ReplicaSet's template without the labels and annotations of `canaryMetadata`,
 * `stableMetadata` and the like. They come and go with the role of a version; in the template of a
 * Rollout they would make another version of it.
 */
export function withoutEphemeralMetadata(
  templateMetadata: JsonObject,
  { metadata }: KubernetesObject,
): JsonObject {
  const injected = readInjected(
    metadata.annotations?.[ephemeralMetadataAnnotation],
  );
  return Object.fromEntries(
    Object.entries(templateMetadata).map(([key, value]) =>
      key === 'labels' || key === 'annotations'
        ? [key, without(asObject(value), asObject(injected[key]))]
        : [key, value],
    ),
  );
}

function without(values: JsonObject, injected: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(values).filter(([key]) => !Object.hasOwn(injected, key)),
  );
}

function readInjected(text: unknown): JsonObject {
  try {
    return typeof text === 'string' ? asObject(JSON.parse(text)) : {};
  } catch {
    return {};
  }
}
