import { z } from 'zod';
import { durationSeconds } from './durationSeconds';

const count = z.number().int().min(0);
const named = z.object({ name: z.string() });

const duration = z
  .union([z.string(), z.number()])
  .refine(value => durationSeconds(value) !== undefined);

const headerMatch = z.object({
  headerName: z.string(),
  headerValue: z.object({
    exact: z.string().optional(),
    prefix: z.string().optional(),
    regex: z.string().optional(),
  }),
});

/** A rule of a header route. */
export type HeaderMatch = z.output<typeof headerMatch>;

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
    templates: z.array(named.extend({ weight: count.optional() })).default([]),
    duration: duration.optional(),
  }),
  setHeaderRoute: named.extend({ match: z.array(headerMatch).optional() }),
  setMirrorRoute: named.extend({
    match: z.array(z.unknown()).optional(),
    percentage: count.optional(),
  }),
  setCanaryScale: z.object({
    replicas: count.optional(),
    weight: count.optional(),
    matchTrafficWeight: z.boolean().optional(),
  }),
  plugin: named,
};
