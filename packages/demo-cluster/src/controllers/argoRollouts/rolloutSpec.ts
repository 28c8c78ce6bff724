import { z } from 'zod';
import { labelSelectorSchema } from '../objects/labelSelector';
import {
  antiAffinitySchema,
  podMetadataSchema,
  replicaProgressSchema,
} from './versionSpec';
import { trafficCanaryFields, trafficStepFields } from './traffic/trafficSpec';

const duration = z.union([z.number(), z.string()]);
const intOrPercent = z.union([z.number().int(), z.string()]);

const analysisReferenceSchema = z.object({
  templates: z
    .array(
      z.object({
        templateName: z.string(),
        clusterScope: z.boolean().optional(),
      }),
    )
    .default([]),
  args: z
    .array(
      z.object({
        name: z.string(),
        value: z.string().optional(),
        valueFrom: z
          .object({
            podTemplateHashValue: z.enum(['Stable', 'Latest']).optional(),
            fieldRef: z.object({ fieldPath: z.string() }).optional(),
          })
          .optional(),
      }),
    )
    .optional(),
  dryRun: z.array(z.object({ metricName: z.string() })).optional(),
  measurementRetention: z
    .array(z.object({ metricName: z.string(), limit: z.number().int() }))
    .optional(),
  analysisRunMetadata: z
    .object({
      labels: z.record(z.string(), z.string()).optional(),
      annotations: z.record(z.string(), z.string()).optional(),
    })
    .optional(),
});

export type AnalysisReference = z.infer<typeof analysisReferenceSchema>;

const names = z.record(z.string(), z.string()).optional();

const experimentStepSchema = z.object({
  templates: z
    .array(
      z.object({
        name: z.string(),
        specRef: z.enum(['stable', 'canary']),
        replicas: z.number().int().nonnegative().optional(),
        metadata: z.object({ labels: names, annotations: names }).optional(),
        selector: labelSelectorSchema.optional(),
        weight: z.number().int().optional(),
        service: z.object({ name: z.string().optional() }).optional(),
      }),
    )
    .default([]),
  duration: z.string().optional(),
  analyses: z
    .array(
      z.object({
        name: z.string(),
        templateName: z.string(),
        clusterScope: z.boolean().optional(),
        requiredForCompletion: z.boolean().optional(),
        args: analysisReferenceSchema.shape.args,
      }),
    )
    .default([]),
  dryRun: analysisReferenceSchema.shape.dryRun,
  analysisRunMetadata: analysisReferenceSchema.shape.analysisRunMetadata,
});

export type ExperimentStep = z.infer<typeof experimentStepSchema>;

/** Kinds of steps beyond these are kept so that they can be named when they are refused. */
const canaryStepSchema = z.looseObject({
  setWeight: z.number().int().optional(),
  pause: z.object({ duration: duration.optional() }).optional(),
  analysis: analysisReferenceSchema.optional(),
  experiment: experimentStepSchema.optional(),
  ...trafficStepFields,
});

export type CanaryStep = z.infer<typeof canaryStepSchema>;

const canarySchema = z.looseObject({
  canaryMetadata: podMetadataSchema,
  stableMetadata: podMetadataSchema,
  antiAffinity: antiAffinitySchema,
  replicaProgressThreshold: replicaProgressSchema,
  steps: z.array(canaryStepSchema).optional(),
  maxSurge: intOrPercent.default('25%'),
  maxUnavailable: intOrPercent.default('25%'),
  analysis: analysisReferenceSchema
    .extend({ startingStep: z.number().int().optional() })
    .optional(),
  ...trafficCanaryFields,
});

const blueGreenSchema = z.looseObject({
  previewMetadata: podMetadataSchema,
  activeMetadata: podMetadataSchema,
  antiAffinity: antiAffinitySchema,
  maxUnavailable: intOrPercent.default('25%'),
  activeService: z.string(),
  previewService: z.string().optional(),
  previewReplicaCount: z.number().int().nonnegative().optional(),
  autoPromotionEnabled: z.boolean().default(true),
  autoPromotionSeconds: z.number().int().default(0),
  scaleDownDelaySeconds: z.number().int().default(30),
  scaleDownDelayRevisionLimit: z.number().int().optional(),
  abortScaleDownDelaySeconds: z.number().int().default(30),
  prePromotionAnalysis: analysisReferenceSchema.optional(),
  postPromotionAnalysis: analysisReferenceSchema.optional(),
});

/** What the simulated controller reads of a Rollout's spec, with the controller's defaults. */
export const rolloutSpecSchema = z.looseObject({
  replicas: z.number().int().default(1),
  selector: labelSelectorSchema,
  template: z.looseObject({
    metadata: z
      .looseObject({ labels: z.record(z.string(), z.string()).optional() })
      .default({}),
    spec: z.looseObject({}).default({}),
  }),
  workloadRef: z
    .looseObject({
      scaleDown: z.enum(['never', 'onsuccess', 'progressively']).optional(),
    })
    .optional(),
  minReadySeconds: z.number().int().nonnegative().optional(),
  paused: z.boolean().default(false),
  progressDeadlineSeconds: z.number().int().default(600),
  progressDeadlineAbort: z.boolean().default(false),
  revisionHistoryLimit: z.number().int().nonnegative().default(10),
  restartAt: z.string().optional(),
  rollbackWindow: z
    .object({ revisions: z.number().int().default(0) })
    .optional(),
  analysis: z
    .object({
      successfulRunHistoryLimit: z.number().int().default(5),
      unsuccessfulRunHistoryLimit: z.number().int().default(5),
    })
    .default({
      successfulRunHistoryLimit: 5,
      unsuccessfulRunHistoryLimit: 5,
    }),
  strategy: z.looseObject({
    canary: canarySchema.optional(),
    blueGreen: blueGreenSchema.optional(),
  }),
});

export type RolloutSpec = z.infer<typeof rolloutSpecSchema>;
