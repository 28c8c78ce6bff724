import { z } from 'zod';
import { NewObject } from './StoredObject';

const stringMap = z
  .record(z.string(), z.string())
  .nullish()
  .transform(value => value ?? undefined);

const ownerReferenceSchema = z.object({
  apiVersion: z.string(),
  kind: z.string(),
  name: z.string(),
  uid: z.string(),
  controller: z.boolean().optional(),
  blockOwnerDeletion: z.boolean().optional(),
});

const optionalText = z
  .string()
  .nullish()
  .transform(value => value ?? undefined);

// managedFields and selfLink are not among them: this server keeps neither.
const metadataSchema = z.object({
  name: optionalText,
  generateName: optionalText,
  namespace: optionalText,
  uid: optionalText,
  resourceVersion: optionalText,
  generation: z.number().optional(),
  creationTimestamp: optionalText,
  deletionTimestamp: optionalText,
  finalizers: z.array(z.string()).nullish(),
  labels: stringMap,
  annotations: stringMap,
  ownerReferences: z.array(ownerReferenceSchema).nullish(),
});

const manifestSchema = z.looseObject({
  apiVersion: z.string().min(1),
  kind: z.string().min(1),
  metadata: metadataSchema,
});

export type ManifestResult =
  | { ok: true; object: NewObject }
  | { ok: false; field: string; problem: string };

/** Foreign data as an object of this cluster, or the field that keeps it from being one. */
export function parseManifest(data: unknown): ManifestResult {
  const parsed = manifestSchema.safeParse(data);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return {
      ok: false,
      field: issue.path.join('.') || '(document)',
      problem: issue.message,
    };
  }
  const { apiVersion, kind, metadata, ...content } = parsed.data;
  return {
    ok: true,
    object: { apiVersion, kind, metadata: compact(metadata), ...content },
  };
}

/** Leaves out what is absent or an empty list or map, which the API server does not keep either. */
function compact(metadata: z.output<typeof metadataSchema>) {
  const entries = Object.entries(metadata).filter(
    ([, value]) =>
      value !== undefined &&
      value !== null &&
      value !== '' &&
      !(typeof value === 'object' && Object.keys(value).length === 0),
  );
  return Object.fromEntries(entries) as NewObject['metadata'];
}
