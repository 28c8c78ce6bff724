import { ResourceDefinition } from '../resources/ResourceDefinition';
import { NewObject, StoredObject } from './StoredObject';
import { timestamp } from './timestamp';

export interface CreationFacts {
  now: Date;
  name: string;
  uid: string;
  /** Keeps a status that clients may not set, for seed data and replayed recordings. */
  keepStatus?: boolean;
}

/** The object as it will be stored: identity given, defaults filled in, status dropped where it has a subresource. */
export function prepareCreate(
  definition: ResourceDefinition,
  object: NewObject,
  facts: CreationFacts,
): StoredObject {
  const { apiVersion, kind, metadata, ...content } = object;
  const dropsStatus = definition.hasStatus && !facts.keepStatus;
  if (dropsStatus) {
    delete content.status;
  }
  const filled = withDefaults(content, definition.defaults);
  return {
    apiVersion,
    kind,
    metadata: {
      ...withoutDecidedFields(metadata),
      name: facts.name,
      uid: facts.uid,
      resourceVersion: '',
      ...(definition.hasGeneration ? { generation: 1 } : {}),
      creationTimestamp: timestamp(facts.now),
    },
    ...(filled as Record<string, unknown>),
  };
}

function withoutDecidedFields(metadata: NewObject['metadata']) {
  const { deletionTimestamp, generation, ...kept } = metadata;
  return kept;
}

/** Objects are filled in at every depth; lists and values that are there stay as they are. */
function withDefaults(value: unknown, defaults: unknown): unknown {
  if (value === undefined || value === null) {
    // As JSON, like everything that is stored: `isDeepStrictEqual` also compares prototypes.
    return defaults === undefined
      ? defaults
      : JSON.parse(JSON.stringify(defaults));
  }
  if (!isPlainObject(value) || !isPlainObject(defaults)) {
    return value;
  }
  const filled: Record<string, unknown> = { ...value };
  for (const [key, fallback] of Object.entries(defaults)) {
    filled[key] = withDefaults(filled[key], fallback);
  }
  return filled;
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
