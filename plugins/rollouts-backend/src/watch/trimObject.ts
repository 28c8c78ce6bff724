import { KubernetesObject } from '@progressive-delivery/backstage-plugin-rollouts-node';

const lastApplied = 'kubectl.kubernetes.io/last-applied-configuration';

/** Without what doubles an object's size and is of no use to a view. */
export function trimObject(object: KubernetesObject): KubernetesObject {
  const { managedFields: _, ...metadata } =
    object.metadata as KubernetesObject['metadata'] & {
      managedFields?: unknown;
    };
  if (metadata.annotations && lastApplied in metadata.annotations) {
    const { [lastApplied]: __, ...annotations } = metadata.annotations;
    return { ...object, metadata: { ...metadata, annotations } };
  }
  return { ...object, metadata };
}
