import { z } from 'zod';

export const expectedViewsSchema = z.array(
  z.object({
    at: z.number(),
    /** Kind and name of the root object, such as `Rollout web`. */
    root: z.string(),
    /** Why this moment was chosen. */
    about: z.string().optional(),
    view: z.record(z.string(), z.unknown()).optional(),
  }),
);

/** The whole view of a rollout at a chosen moment of a recording, read over by a person. */
export type ExpectedView = z.infer<typeof expectedViewsSchema>[number];
