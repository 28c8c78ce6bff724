import { z } from 'zod';
import { objectMetaSchema, timestampSchema } from './objectMetaSchema';

const count = z.number().int().min(0);
const numberOrText = z.union([z.number(), z.string()]);

/**
 * Of the provider only its name is used; what is below it (addresses, queries, headers,
 * passwords) never enters the model.
 */
const metricSchema = z.object({
  name: z.string(),
  interval: numberOrText.optional(),
  count: numberOrText.optional(),
  successCondition: z.string().optional(),
  failureCondition: z.string().optional(),
  provider: z.record(z.string(), z.unknown()).optional(),
});

const measurementSchema = z.object({
  phase: z.string().optional(),
  value: z.string().optional(),
  message: z.string().optional(),
  startedAt: timestampSchema.optional(),
  finishedAt: timestampSchema.optional(),
});

const metricResultSchema = z.object({
  name: z.string(),
  phase: z.string().optional(),
  message: z.string().optional(),
  dryRun: z.boolean().optional(),
  count: count.optional(),
  successful: count.optional(),
  failed: count.optional(),
  inconclusive: count.optional(),
  error: count.optional(),
  measurements: z.array(measurementSchema).optional(),
});

/** An `argoproj.io/v1alpha1` AnalysisRun: only the fields that are used here. */
export const analysisRunSchema = z.object({
  metadata: objectMetaSchema.optional(),
  spec: z
    .object({
      metrics: z.array(metricSchema).optional(),
      dryRun: z.array(z.object({ metricName: z.string() })).optional(),
    })
    .optional(),
  status: z
    .object({
      phase: z.string().optional(),
      message: z.string().optional(),
      startedAt: timestampSchema.optional(),
      completedAt: timestampSchema.optional(),
      metricResults: z.array(metricResultSchema).optional(),
    })
    .optional(),
});

export type AnalysisRunObject = z.output<typeof analysisRunSchema>;
export type MetricSpec = z.output<typeof metricSchema>;
export type MetricResult = z.output<typeof metricResultSchema>;
