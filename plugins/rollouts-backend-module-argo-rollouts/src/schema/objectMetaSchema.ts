import { z } from 'zod';

/** A point in time as the API server writes it. */
export const timestampSchema = z
  .string()
  .refine(text => !Number.isNaN(Date.parse(text)));

/** The part of `metadata` that this engine uses, of any object. */
export const objectMetaSchema = z.object({
  labels: z.record(z.string(), z.string()).optional(),
  annotations: z.record(z.string(), z.string()).optional(),
  creationTimestamp: timestampSchema.optional(),
});

const containersSchema = z.array(
  z.object({ name: z.string(), image: z.string() }),
);

/** The part of a pod template that tells the version, and where it comes from. */
export const podTemplateSchema = z.object({
  metadata: z
    .object({ annotations: z.record(z.string(), z.string()).optional() })
    .optional(),
  spec: z
    .object({
      containers: containersSchema.optional(),
      initContainers: containersSchema.optional(),
    })
    .optional(),
});
