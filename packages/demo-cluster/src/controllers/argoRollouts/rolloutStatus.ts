import { z } from 'zod';
import { trafficStatusFields } from './traffic/trafficStatus';

const runStatusSchema = z
  .object({
    name: z.string(),
    status: z.string().default(''),
    message: z.string().optional(),
  })
  .optional()
  .catch(undefined);

export type RunStatus = NonNullable<z.infer<typeof runStatusSchema>>;

export const conditionSchema = z.object({
  type: z.string(),
  status: z.enum(['True', 'False', 'Unknown']),
  reason: z.string(),
  message: z.string(),
  lastUpdateTime: z.string(),
  lastTransitionTime: z.string(),
});

export type RolloutCondition = z.infer<typeof conditionSchema>;

const pauseConditionSchema = z.object({
  reason: z.string(),
  startTime: z.string(),
});

export type PauseCondition = z.infer<typeof pauseConditionSchema>;

const text = z.string().optional().catch(undefined);
const flag = z.boolean().nullish().catch(undefined);
const count = z.number().int().optional().catch(undefined);

/** Elements that cannot be read are left out: a user's patch may have put anything there. */
function readableItems<T extends z.ZodType>(item: T) {
  return z
    .array(item.nullable().catch(null as never))
    .nullish()
    .catch(undefined)
    .transform(items => items?.filter(read => read !== null));
}

/** The status as users and the controller itself left it. Every field may be absent or odd. */
export const rolloutStatusSchema = z.object({
  abort: flag,
  abortedAt: text,
  availableReplicas: count,
  blueGreen: z
    .object({
      activeSelector: text,
      previewSelector: text,
      scaleUpPreviewCheckPoint: flag,
      prePromotionAnalysisRunStatus: runStatusSchema,
      postPromotionAnalysisRunStatus: runStatusSchema,
    })
    .default({})
    .catch({}),
  canary: z
    .object({
      currentStepAnalysisRunStatus: runStatusSchema,
      currentBackgroundAnalysisRunStatus: runStatusSchema,
      ...trafficStatusFields,
      currentExperiment: text,
    })
    .default({})
    .catch({}),
  collisionCount: count,
  conditions: readableItems(conditionSchema),
  controllerPause: flag,
  currentPodHash: text,
  currentStepHash: text,
  currentStepIndex: count,
  HPAReplicas: count,
  message: text,
  observedGeneration: text,
  pauseConditions: readableItems(pauseConditionSchema),
  phase: text,
  promoteFull: flag,
  readyReplicas: count,
  replicas: count,
  restartedAt: text,
  selector: text,
  stableRS: text,
  updatedReplicas: count,
  workloadObservedGeneration: text,
});

export type RolloutStatus = Partial<z.infer<typeof rolloutStatusSchema>> &
  Pick<z.infer<typeof rolloutStatusSchema>, 'blueGreen' | 'canary'>;

/** Pointers in the real type: their zero is a value of its own. */
const ZERO_IS_A_VALUE = new Set(['currentStepIndex', 'collisionCount']);

/**
 * The status as a controller written in Go leaves it when it patches `before` into `after`: fields
 * that have become zero are removed; those that were zero and still are stay as they stand, so
 * that the explicit `abort: false` of a retry survives the whole update.
 */
export function writtenStatus(
  before: Record<string, any>,
  after: RolloutStatus,
): Record<string, unknown> {
  return {
    ...withoutZeroValues(before, after),
    blueGreen: withoutZeroValues(before.blueGreen ?? {}, after.blueGreen),
    canary: withoutZeroValues(before.canary ?? {}, after.canary),
  };
}

function withoutZeroValues(
  before: Record<string, unknown>,
  after: Record<string, unknown>,
): Record<string, unknown> {
  const written: Record<string, unknown> = {};
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const was = before[key];
    const is = after[key];
    if (!isZero(key, is)) written[key] = is;
    else if (was !== undefined && isZero(key, was)) written[key] = was;
  }
  return written;
}

function isZero(key: string, value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (value === 0) return !ZERO_IS_A_VALUE.has(key);
  return (
    value === false ||
    value === '' ||
    (Array.isArray(value) && value.length === 0)
  );
}
