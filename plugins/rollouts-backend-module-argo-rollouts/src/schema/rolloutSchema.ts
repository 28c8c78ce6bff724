import { z } from 'zod';
import {
  objectMetaSchema,
  podTemplateSchema,
  timestampSchema,
} from './objectMetaSchema';
import { rolloutStatusSchema } from './rolloutStatusSchema';

const count = z.number().int().min(0);

const analysisRefsSchema = z.object({
  templates: z
    .array(z.object({ templateName: z.string().optional() }))
    .optional(),
});

const canarySchema = z.object({
  /** Each is parsed on its own, so that one that is not understood keeps its place. */
  steps: z.array(z.unknown()).optional(),
  trafficRouting: z.record(z.string(), z.unknown()).optional(),
  canaryService: z.string().optional(),
  stableService: z.string().optional(),
  pingPong: z
    .object({ pingService: z.string(), pongService: z.string() })
    .optional(),
  dynamicStableScale: z.boolean().optional(),
  scaleDownDelaySeconds: count.optional(),
  abortScaleDownDelaySeconds: count.optional(),
  analysis: analysisRefsSchema.optional(),
});

const blueGreenSchema = z.object({
  activeService: z.string().optional(),
  previewService: z.string().optional(),
  previewReplicaCount: count.optional(),
  autoPromotionEnabled: z.boolean().optional(),
  autoPromotionSeconds: count.optional(),
  scaleDownDelaySeconds: count.optional(),
  abortScaleDownDelaySeconds: count.optional(),
  prePromotionAnalysis: analysisRefsSchema.optional(),
  postPromotionAnalysis: analysisRefsSchema.optional(),
});

const rolloutSpecSchema = z.object({
  replicas: count.optional(),
  paused: z.boolean().optional(),
  restartAt: timestampSchema.optional(),
  template: podTemplateSchema.optional(),
  workloadRef: z
    .object({
      apiVersion: z.string().optional(),
      kind: z.string().optional(),
      name: z.string().optional(),
    })
    .optional(),
  strategy: z
    .object({
      canary: canarySchema.optional(),
      blueGreen: blueGreenSchema.optional(),
    })
    .optional(),
});

/** An `argoproj.io/v1alpha1` Rollout: only the fields that are used here. */
export const rolloutSchema = z.object({
  metadata: objectMetaSchema.optional(),
  spec: rolloutSpecSchema.optional(),
  status: rolloutStatusSchema.optional(),
});

export type RolloutObject = z.output<typeof rolloutSchema>;
export type RolloutSpec = z.output<typeof rolloutSpecSchema>;
export type CanarySpec = z.output<typeof canarySchema>;
export type BlueGreenSpec = z.output<typeof blueGreenSchema>;
export type AnalysisRefs = z.output<typeof analysisRefsSchema>;
