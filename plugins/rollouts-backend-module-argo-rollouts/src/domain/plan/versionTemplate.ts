import { JsonObject } from '@backstage/types';
import { KubernetesObject } from '@progressive-delivery/backstage-plugin-rollouts-node';
import { podHashLabel } from '../state/annotations';
import { asObject } from './asObject';
import { isSameTemplate } from './isSameTemplate';
import { withoutEphemeralMetadata } from './withoutEphemeralMetadata';
import { withoutInjectedAntiAffinity } from './withoutInjectedAntiAffinity';

/** The pod template of a version, as the one who shipped it wrote it. */
export interface VersionTemplate {
  template: JsonObject;
  /**
   * Whether something besides the hash label was taken out. The plugin's `undo` would leave it in,
   * and make another version of it, with another hash.
   */
  isCleaned: boolean;
}

/**
 * The template of a ReplicaSet without what the controller added to it. Absent where the ReplicaSet
 * has none that could be sent.
 */
export function versionTemplate(
  set: KubernetesObject,
): VersionTemplate | undefined {
  const template = asObject(asObject(set.spec).template);
  const podSpec = asObject(template.spec);
  if (!Array.isArray(podSpec.containers)) {
    return undefined;
  }
  const bare = withoutHashLabel(template);
  const cleaned = {
    ...bare,
    metadata: withoutEphemeralMetadata(asObject(bare.metadata), set),
    spec: withoutInjectedAntiAffinity(podSpec),
  };
  return { template: cleaned, isCleaned: !isSameTemplate(bare, cleaned) };
}

function withoutHashLabel(template: JsonObject): JsonObject {
  const { creationTimestamp: _, ...metadata } = asObject(template.metadata);
  const { [podHashLabel]: __, ...labels } = asObject(metadata.labels);
  return { ...template, metadata: { ...metadata, labels } };
}
