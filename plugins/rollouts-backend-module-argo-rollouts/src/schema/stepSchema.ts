import { z } from 'zod';
import { durationSeconds } from './durationSeconds';

const count = z.number().int().min(0);
const named = z.object({ name: z.string() });

const duration = z
  .union([z.string(), z.number()])
  .refine(value => durationSeconds(value) !== undefined);

const stringMatch = z.object({
  exact: z.string().optional(),
  prefix: z.string().optional(),
  regex: z.string().optional(),
});

/** What a header, a method or a path has to be. */
export type StringMatch = z.output<typeof stringMatch>;

const headerMatch = z.object({
  headerName: z.string(),
  headerValue: stringMatch,
});

/** A rule of a header route. */
export type HeaderMatch = z.output<typeof headerMatch>;

const mirrorMatch = z.object({
  method: stringMatch.optional(),
  path: stringMatch.optional(),
  headers: z.record(z.string(), stringMatch).optional(),
});

/** A rule of a mirror route. */
export type MirrorMatch = z.output<typeof mirrorMatch>;

/**
 * The value of each kind of canary step. Strict on purpose: a step that does not fit is shown
 * as of unknown kind, with its spec.
 */
export const stepSchemas = {
  setWeight: z.number().min(0),
  pause: z.object({ duration: duration.nullish() }).nullable(),
  analysis: z.object({
    templates: z.array(z.object({ templateName: z.string() })).default([]),
  }),
  experiment: z.object({
    templates: z
      .array(
        named.extend({
          specRef: z.string().optional(),
          weight: count.optional(),
        }),
      )
      .default([]),
    duration: duration.optional(),
  }),
  setHeaderRoute: named.extend({ match: z.array(headerMatch).optional() }),
  setMirrorRoute: named.extend({
    match: z.array(mirrorMatch).optional(),
    percentage: count.optional(),
  }),
  setCanaryScale: z.object({
    replicas: count.optional(),
    weight: count.optional(),
    matchTrafficWeight: z.boolean().optional(),
  }),
  plugin: named.extend({ config: z.unknown().optional() }),
};
