import { z } from 'zod';
import { objectMetaSchema, timestampSchema } from './objectMetaSchema';

const count = z.number().int().min(0);
const numberOrText = z.union([z.number(), z.string()]);
const texts = z.record(z.string(), z.string());

const metricSchema = z.object({
  name: z.string(),
  interval: numberOrText.optional(),
  count: numberOrText.optional(),
  successCondition: z.string().optional(),
  failureCondition: z.string().optional(),
  failureLimit: numberOrText.optional(),
  inconclusiveLimit: numberOrText.optional(),
  consecutiveErrorLimit: numberOrText.optional(),
  consecutiveSuccessLimit: numberOrText.optional(),
  /** Of any kind. What is below it may hold secrets: only the query goes out, and redacted. */
  provider: z.record(z.string(), z.unknown()).optional(),
});

const measurementSchema = z.object({
  phase: z.string().optional(),
  value: z.string().optional(),
  message: z.string().optional(),
  startedAt: timestampSchema.optional(),
  finishedAt: timestampSchema.optional(),
  metadata: texts.optional(),
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
  metadata: texts.optional(),
});

const argumentSchema = z.object({
  name: z.string(),
  value: z.string().optional(),
  valueFrom: z.record(z.string(), z.unknown()).optional(),
});

/** An `argoproj.io/v1alpha1` AnalysisRun: only the fields that are used here. */
export const analysisRunSchema = z.object({
  metadata: objectMetaSchema.optional(),
  spec: z
    .object({
      metrics: z.array(metricSchema).optional(),
      args: z.array(argumentSchema).optional(),
      dryRun: z.array(z.object({ metricName: z.string() })).optional(),
      terminate: z.boolean().optional(),
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
export type AnalysisArgument = z.output<typeof argumentSchema>;
export type MetricSpec = z.output<typeof metricSchema>;
export type MetricResult = z.output<typeof metricResultSchema>;
export type MeasurementObject = z.output<typeof measurementSchema>;
