import { z } from 'zod';
import { objectMetaSchema, timestampSchema } from './objectMetaSchema';

const count = z.number().int().min(0);

const templateSchema = z.object({
  name: z.string(),
  replicas: count.optional(),
});

const analysisSchema = z.object({
  name: z.string(),
  requiredForCompletion: z.boolean().optional(),
});

const templateStatusSchema = z.object({
  name: z.string(),
  status: z.string().optional(),
  message: z.string().optional(),
  serviceName: z.string().optional(),
  podTemplateHash: z.string().optional(),
  readyReplicas: count.optional(),
  availableReplicas: count.optional(),
});

const analysisStatusSchema = z.object({
  name: z.string(),
  /** Empty until all templates run. */
  analysisRun: z.string().optional(),
  phase: z.string().optional(),
  message: z.string().optional(),
});

const conditionSchema = z.object({
  type: z.string(),
  status: z.string().optional(),
  message: z.string().optional(),
  lastTransitionTime: timestampSchema.optional(),
});

/** An `argoproj.io/v1alpha1` Experiment: only the fields that are used here. */
export const experimentSchema = z.object({
  metadata: objectMetaSchema.optional(),
  spec: z
    .object({
      duration: z.union([z.string(), z.number()]).optional(),
      terminate: z.boolean().optional(),
      templates: z.array(templateSchema).optional(),
      analyses: z.array(analysisSchema).optional(),
    })
    .optional(),
  status: z
    .object({
      phase: z.string().optional(),
      message: z.string().optional(),
      availableAt: timestampSchema.optional(),
      templateStatuses: z.array(templateStatusSchema).optional(),
      analysisRuns: z.array(analysisStatusSchema).optional(),
      conditions: z.array(conditionSchema).optional(),
    })
    .optional(),
});

export type ExperimentObject = z.output<typeof experimentSchema>;
