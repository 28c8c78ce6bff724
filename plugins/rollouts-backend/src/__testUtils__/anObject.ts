import {
  KubernetesObject,
  KubernetesObjectMeta,
} from '@progressive-delivery/backstage-plugin-rollouts-node';

interface AnObject {
  apiVersion?: string;
  kind?: string;
  metadata?: Partial<KubernetesObjectMeta>;
  spec?: unknown;
  status?: unknown;
}

/** An object of the test engine's kinds: a release unless said otherwise. */
export function anObject(overrides: AnObject = {}): KubernetesObject {
  const { metadata, ...rest } = overrides;
  const name = metadata?.name ?? 'checkout';
  const kind = overrides.kind ?? 'Release';
  return {
    apiVersion: 'delivery.example/v1',
    kind,
    ...rest,
    metadata: {
      name,
      namespace: 'shop',
      uid: `${kind}-${name}`,
      resourceVersion: '1',
      ...metadata,
    },
  };
}

/** The same object, owned by another. */
export function ownedBy(
  owner: KubernetesObject,
  object: KubernetesObject,
): KubernetesObject {
  const { apiVersion, kind, metadata } = owner;
  return {
    ...object,
    metadata: {
      ...object.metadata,
      ownerReferences: [
        { apiVersion, kind, name: metadata.name, uid: metadata.uid },
      ],
    },
  };
}

/** The same object, controlled by another. */
export function controlledBy(
  owner: KubernetesObject,
  object: KubernetesObject,
): KubernetesObject {
  const { metadata } = ownedBy(owner, object);
  return {
    ...object,
    metadata: {
      ...metadata,
      ownerReferences: metadata.ownerReferences?.map(reference => ({
        ...reference,
        controller: true,
      })),
    },
  };
}
