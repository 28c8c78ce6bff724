import { ResourceDefinition } from '../resources/ResourceDefinition';
import { StoredObject } from './StoredObject';
import { timestamp } from './timestamp';

type Decoration = (
  object: StoredObject,
  facts: { now: Date; revision: number },
) => StoredObject;

// What the API server itself writes into new objects of some built-in kinds, beyond plain defaults.
const decorations: Record<string, Decoration> = {
  Namespace: object => ({
    ...object,
    metadata: {
      ...object.metadata,
      labels: {
        ...object.metadata.labels,
        'kubernetes.io/metadata.name': object.metadata.name,
      },
    },
    status: { phase: 'Active' },
  }),
  Service: (object, { revision }) =>
    object.spec.clusterIP === undefined && object.spec.type !== 'ExternalName'
      ? withClusterIp(object, revision)
      : object,
  Secret: object => encodeStringData(object),
  CustomResourceDefinition: (object, { now }) => ({
    ...object,
    status: establishedStatus(object, timestamp(now)),
  }),
};

/** Adds what the server decides for a new object of this kind. */
export function decorateNew(
  definition: ResourceDefinition,
  object: StoredObject,
  facts: { now: Date; revision: number },
): StoredObject {
  const decorate = definition.custom ? undefined : decorations[definition.kind];
  return decorate ? decorate(object, facts) : object;
}

/** Addresses are unique as long as fewer than 65,000 revisions lie between two Services. */
function withClusterIp(object: StoredObject, revision: number): StoredObject {
  const clusterIP = `10.96.${Math.floor(revision / 254) % 256}.${
    (revision % 254) + 1
  }`;
  return {
    ...object,
    spec: { ...object.spec, clusterIP, clusterIPs: [clusterIP] },
  };
}

function encodeStringData(object: StoredObject): StoredObject {
  const { stringData, ...rest } = object;
  if (!stringData) {
    return object;
  }
  const encoded = Object.entries(stringData as Record<string, string>).map(
    ([key, value]) => [key, Buffer.from(value, 'utf8').toString('base64')],
  );
  return {
    ...rest,
    data: { ...object.data, ...Object.fromEntries(encoded) },
  } as StoredObject;
}

function establishedStatus(crd: StoredObject, now: string) {
  const condition = (type: string, reason: string) => ({
    type,
    status: 'True',
    reason,
    message: '',
    lastTransitionTime: now,
  });
  return {
    acceptedNames: crd.spec.names,
    storedVersions: [crd.spec.versions[0].name],
    conditions: [
      condition('NamesAccepted', 'NoConflicts'),
      condition('Established', 'InitialNamesAccepted'),
    ],
  };
}
