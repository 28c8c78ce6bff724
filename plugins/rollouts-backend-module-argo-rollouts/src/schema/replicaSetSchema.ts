import { z } from 'zod';
import { objectMetaSchema, podTemplateSchema } from './objectMetaSchema';

const count = z.number().int().min(0);

/** An `apps/v1` ReplicaSet: only the fields that are used here. */
export const replicaSetSchema = z.object({
  metadata: objectMetaSchema.optional(),
  spec: z
    .object({
      replicas: count.optional(),
      template: podTemplateSchema.optional(),
    })
    .optional(),
  status: z
    .object({
      readyReplicas: count.optional(),
      availableReplicas: count.optional(),
      conditions: z
        .array(
          z.object({
            type: z.string(),
            status: z.string().optional(),
            message: z.string().optional(),
          }),
        )
        .optional(),
    })
    .optional(),
});
