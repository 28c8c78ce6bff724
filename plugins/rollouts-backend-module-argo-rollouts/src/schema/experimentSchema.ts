import { z } from 'zod';
import { objectMetaSchema, timestampSchema } from './objectMetaSchema';

/** An `argoproj.io/v1alpha1` Experiment: only the fields that are used here. */
export const experimentSchema = z.object({
  metadata: objectMetaSchema.optional(),
  spec: z
    .object({ duration: z.union([z.string(), z.number()]).optional() })
    .optional(),
  status: z
    .object({
      phase: z.string().optional(),
      availableAt: timestampSchema.optional(),
    })
    .optional(),
});
