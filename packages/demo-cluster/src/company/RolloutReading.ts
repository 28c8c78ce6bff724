import { z } from 'zod';

const pauseSchema = z.object({ reason: z.string(), startTime: z.string() });

const stepSchema = z.looseObject({
  pause: z
    .object({ duration: z.union([z.string(), z.number()]).optional() })
    .nullish(),
  analysis: z.looseObject({}).optional(),
});

/** What the company reads of a Rollout; the rest it leaves alone. */
export const rolloutSchema = z.object({
  metadata: z.object({
    name: z.string(),
    namespace: z.string(),
    generation: z.number().optional(),
    labels: z.record(z.string(), z.string()).default({}),
    annotations: z.record(z.string(), z.string()).default({}),
  }),
  spec: z.object({
    template: z.object({
      spec: z.object({
        containers: z.array(z.object({ image: z.string() })).min(1),
      }),
    }),
    strategy: z.object({
      canary: z.object({ steps: z.array(stepSchema).default([]) }).optional(),
      blueGreen: z
        .object({ autoPromotionSeconds: z.number().default(0) })
        .optional(),
    }),
  }),
  status: z
    .object({
      phase: z.string().optional(),
      // The controller writes this number as a text.
      observedGeneration: z.coerce.number().optional(),
      currentStepIndex: z.number().optional(),
      pauseConditions: z.array(pauseSchema).nullish(),
      stableRS: z.string().optional(),
      currentPodHash: z.string().optional(),
      conditions: z
        .array(
          z.object({
            type: z.string(),
            lastUpdateTime: z.string().optional(),
          }),
        )
        .default([]),
    })
    .default({ conditions: [] }),
});

export type RolloutReading = z.output<typeof rolloutSchema>;
