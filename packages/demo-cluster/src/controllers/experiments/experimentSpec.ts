import { z } from 'zod';
import { labelSelectorSchema } from '../objects/labelSelector';

const templateSchema = z.looseObject({
  name: z.string().default(''),
  replicas: z.number().int().nonnegative().default(1),
  minReadySeconds: z.number().int().nonnegative().default(0),
  selector: labelSelectorSchema.optional(),
  /** Also an empty one asks for a Service; then it has the name of the ReplicaSet. */
  service: z.looseObject({ name: z.string().optional() }).nullish(),
  template: z
    .looseObject({
      metadata: z
        .looseObject({ labels: z.record(z.string(), z.string()).optional() })
        .default({}),
      spec: z.looseObject({}).default({}),
    })
    .default({ metadata: {}, spec: {} }),
});

export type ExperimentTemplate = z.infer<typeof templateSchema>;

const analysisSchema = z.looseObject({
  name: z.string(),
  templateName: z.string(),
  clusterScope: z.boolean().default(false),
  requiredForCompletion: z.boolean().default(false),
  args: z
    .array(z.looseObject({ name: z.string(), value: z.string().optional() }))
    .default([]),
});

export type ExperimentAnalysis = z.infer<typeof analysisSchema>;

const names = z.record(z.string(), z.string()).optional();

/** What the simulated controller reads of an Experiment's spec, with the controller's defaults. */
export const experimentSpecSchema = z.looseObject({
  templates: z.array(templateSchema).default([]),
  analyses: z.array(analysisSchema).default([]),
  duration: z.union([z.string(), z.number()]).optional(),
  progressDeadlineSeconds: z.number().int().default(600),
  scaleDownDelaySeconds: z.number().int().default(30),
  terminate: z.boolean().default(false),
  dryRun: z.array(z.looseObject({ metricName: z.string() })).default([]),
  measurementRetention: z
    .array(z.looseObject({ metricName: z.string(), limit: z.number().int() }))
    .default([]),
  analysisRunMetadata: z
    .looseObject({ labels: names, annotations: names })
    .default({}),
});

export type ExperimentSpec = z.infer<typeof experimentSpecSchema>;
