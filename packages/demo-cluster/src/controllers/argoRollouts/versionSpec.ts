import { z } from 'zod';

/** Labels and annotations that pods have as long as their version has a certain role. */
export const podMetadataSchema = z
  .object({
    labels: z.record(z.string(), z.string()).optional(),
    annotations: z.record(z.string(), z.string()).optional(),
  })
  .optional();

export type PodMetadata = NonNullable<z.infer<typeof podMetadataSchema>>;

/** Keeps the new version's pods away from the nodes of the stable ones. */
export const antiAffinitySchema = z
  .object({
    preferredDuringSchedulingIgnoredDuringExecution: z
      .object({ weight: z.number().int() })
      .optional(),
    requiredDuringSchedulingIgnoredDuringExecution: z
      .looseObject({})
      .optional(),
  })
  .optional();

export type AntiAffinity = NonNullable<z.infer<typeof antiAffinitySchema>>;

/** How many of the canary's pods are enough for a step to count as done. */
export const replicaProgressSchema = z
  .object({
    type: z.string(),
    value: z.number().int().nonnegative(),
  })
  .optional();
