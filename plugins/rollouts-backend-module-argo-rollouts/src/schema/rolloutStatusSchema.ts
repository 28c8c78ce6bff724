import { z } from 'zod';
import { timestampSchema } from './objectMetaSchema';

const count = z.number().int().min(0);

const runStatusSchema = z.object({
  name: z.string(),
  /** Empty just after the run was created. */
  status: z.string().optional(),
  message: z.string().optional(),
});

const destinationSchema = z.object({
  weight: count,
  serviceName: z.string().optional(),
  podTemplateHash: z.string().optional(),
});

const canaryStatusSchema = z.object({
  currentStepAnalysisRunStatus: runStatusSchema.optional(),
  currentBackgroundAnalysisRunStatus: runStatusSchema.optional(),
  currentExperiment: z.string().optional(),
  weights: z
    .object({
      canary: destinationSchema,
      stable: destinationSchema,
      additional: z.array(destinationSchema).optional(),
      /** Only with a router whose load balancer can be asked. */
      verified: z.boolean().optional(),
    })
    .optional(),
  stablePingPong: z.string().optional(),
  stepPluginStatuses: z
    .array(
      z.object({
        index: count,
        phase: z.string().optional(),
        message: z.string().optional(),
        startedAt: timestampSchema.optional(),
        finishedAt: timestampSchema.optional(),
      }),
    )
    .optional(),
});

const blueGreenStatusSchema = z.object({
  activeSelector: z.string().optional(),
  previewSelector: z.string().optional(),
  scaleUpPreviewCheckPoint: z.boolean().optional(),
  prePromotionAnalysisRunStatus: runStatusSchema.optional(),
  postPromotionAnalysisRunStatus: runStatusSchema.optional(),
});

const conditionSchema = z.object({
  type: z.string(),
  status: z.string().optional(),
  reason: z.string().optional(),
  message: z.string().optional(),
  lastTransitionTime: timestampSchema.optional(),
});

/** The status of a Rollout. Fields that are zero or false are absent from it. */
export const rolloutStatusSchema = z.object({
  phase: z.string().optional(),
  message: z.string().optional(),
  /** A string: the generation since 0.10, a hash before. */
  observedGeneration: z.string().optional(),
  workloadObservedGeneration: z.string().optional(),
  currentPodHash: z.string().optional(),
  stableRS: z.string().optional(),
  currentStepIndex: count.optional(),
  abort: z.boolean().optional(),
  abortedAt: timestampSchema.optional(),
  promoteFull: z.boolean().optional(),
  controllerPause: z.boolean().optional(),
  pauseConditions: z
    .array(
      z.object({ reason: z.string(), startTime: timestampSchema.optional() }),
    )
    .optional(),
  conditions: z.array(conditionSchema).optional(),
  replicas: count.optional(),
  updatedReplicas: count.optional(),
  availableReplicas: count.optional(),
  restartedAt: timestampSchema.optional(),
  canary: canaryStatusSchema.optional(),
  blueGreen: blueGreenStatusSchema.optional(),
});

export type RolloutStatus = z.output<typeof rolloutStatusSchema>;
export type RolloutCondition = z.output<typeof conditionSchema>;
