import { z } from 'zod';

const duration = z.string();
/** Limits may be written as numbers or as strings that arguments fill in. */
const limit = z.union([z.number().int(), z.string()]);

const argumentSchema = z.looseObject({
  name: z.string(),
  value: z.string().optional(),
  valueFrom: z
    .looseObject({
      secretKeyRef: z
        .looseObject({ name: z.string(), key: z.string() })
        .optional(),
    })
    .optional(),
});

export type AnalysisArgument = z.infer<typeof argumentSchema>;

const webSchema = z.looseObject({
  url: z.string().optional(),
  method: z.string().optional(),
  headers: z
    .array(z.looseObject({ key: z.string(), value: z.string().optional() }))
    .optional(),
  body: z.string().optional(),
  jsonBody: z.unknown().optional(),
  jsonPath: z.string().optional(),
  timeoutSeconds: z.number().optional(),
  insecure: z.boolean().optional(),
  authentication: z
    .looseObject({
      oauth2: z.looseObject({ tokenUrl: z.string().optional() }).optional(),
    })
    .optional(),
});

export type WebProvider = z.infer<typeof webSchema>;

const names = z.record(z.string(), z.string()).optional();

const jobSchema = z.looseObject({
  metadata: z.looseObject({ labels: names, annotations: names }).optional(),
  spec: z.looseObject({}).default({}),
});

export const metricSchema = z.looseObject({
  name: z.string(),
  interval: duration.optional(),
  initialDelay: duration.optional(),
  count: limit.optional(),
  successCondition: z.string().optional(),
  failureCondition: z.string().optional(),
  failureLimit: limit.optional(),
  inconclusiveLimit: limit.optional(),
  consecutiveErrorLimit: limit.optional(),
  consecutiveSuccessLimit: limit.optional(),
  provider: z.looseObject({
    prometheus: z
      .looseObject({
        address: z.string().default(''),
        query: z.string().default(''),
      })
      .optional(),
    web: webSchema.optional(),
    job: jobSchema.optional(),
  }),
});

export type AnalysisMetric = z.infer<typeof metricSchema>;

const dryRunSchema = z.looseObject({ metricName: z.string() });
const retentionSchema = z.looseObject({
  metricName: z.string(),
  limit: z.number().int(),
});

/** What a template contributes to a run. */
export const analysisTemplateSpecSchema = z.object({
  metrics: z.array(metricSchema).default([]),
  args: z.array(argumentSchema).default([]),
  dryRun: z.array(dryRunSchema).default([]),
  measurementRetention: z.array(retentionSchema).default([]),
  templates: z
    .array(
      z.looseObject({
        templateName: z.string(),
        clusterScope: z.boolean().optional(),
      }),
    )
    .default([]),
});

export type AnalysisTemplateSpec = z.infer<typeof analysisTemplateSpecSchema>;

export const analysisRunSpecSchema = analysisTemplateSpecSchema
  .omit({ templates: true })
  .extend({ terminate: z.boolean().default(false) });

export type AnalysisRunSpec = z.infer<typeof analysisRunSpecSchema>;

/** A limit as a number; text that is none counts as 0, as it does for the real controller. */
export function limitValue(
  value: number | string | undefined,
  fallback: number,
): number {
  if (value === undefined) return fallback;
  const number = Number(value);
  return Number.isInteger(number) ? number : 0;
}

/** How often a metric is measured: once without an interval, without end where no count says so. */
export function effectiveCount(metric: AnalysisMetric): number | undefined {
  const count = limitValue(metric.count, 0);
  if (count > 0) return count;
  return metric.interval === undefined ? 1 : undefined;
}
