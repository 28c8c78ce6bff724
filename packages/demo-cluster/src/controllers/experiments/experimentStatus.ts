import { z } from 'zod';
import { conditionSchema } from '../argoRollouts/rolloutStatus';

const text = z.string().optional().catch(undefined);
const word = z.string().default('').catch('');
const count = z.number().int().default(0).catch(0);

const templateStatusSchema = z.looseObject({
  name: z.string(),
  status: word,
  message: text,
  replicas: count,
  updatedReplicas: count,
  readyReplicas: count,
  availableReplicas: count,
  lastTransitionTime: text,
  serviceName: text,
  podTemplateHash: text,
});

export type TemplateStatus = z.infer<typeof templateStatusSchema>;

const analysisRunStatusSchema = z.looseObject({
  name: z.string(),
  /** Empty until the templates run. */
  analysisRun: word,
  phase: word,
  message: text,
});

export type ExperimentRunStatus = z.infer<typeof analysisRunStatusSchema>;

/** A list whose unreadable items are left out: a user's patch may have put anything there. */
function readable<T extends z.ZodType>(item: T) {
  return z
    .array(item.nullable().catch(null as never))
    .default([])
    .catch([])
    .transform(items => items.filter(read => read !== null));
}

export const experimentStatusSchema = z.looseObject({
  phase: word,
  message: text,
  availableAt: text,
  templateStatuses: readable(templateStatusSchema),
  analysisRuns: readable(analysisRunStatusSchema),
  conditions: readable(conditionSchema),
});

export type ExperimentStatus = z.infer<typeof experimentStatusSchema>;

export function findByName<T extends { name: string }>(
  items: readonly T[],
  name: string,
): T | undefined {
  return items.find(item => item.name === name);
}
