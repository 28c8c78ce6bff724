import { z } from 'zod';

const weightDestinationSchema = z.object({
  podTemplateHash: z.string().optional(),
  serviceName: z.string().optional(),
  weight: z.number().int(),
});

/** The share of one version, or of one template of an experiment. */
export type WeightDestination = z.infer<typeof weightDestinationSchema>;

const weightsSchema = z.object({
  additional: z.array(weightDestinationSchema).optional(),
  canary: weightDestinationSchema,
  stable: weightDestinationSchema,
});

/** What the router was last told. It outlives the update that it was told for. */
export type TrafficWeights = z.infer<typeof weightsSchema>;

/** Fields of `status.canary` that have to do with Services and routers. */
export const trafficStatusFields = {
  weights: weightsSchema.optional().catch(undefined),
  /** Which of the two Services belongs to the stable version; `pong` while it is absent. */
  stablePingPong: z.enum(['ping', 'pong']).optional().catch(undefined),
};
