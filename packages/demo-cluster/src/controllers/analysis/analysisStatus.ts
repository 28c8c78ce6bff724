import { z } from 'zod';

/** How a measurement ends. One that is under way is `Running` and has no `finishedAt`. */
export type MeasurementPhase =
  | 'Successful'
  | 'Failed'
  | 'Inconclusive'
  | 'Error';

const count = z.number().int().optional().catch(undefined);
const text = z.string().optional().catch(undefined);

const measurementSchema = z.looseObject({
  phase: z.string(),
  startedAt: text,
  finishedAt: text,
  value: text,
  message: text,
  metadata: z.record(z.string(), z.string()).optional().catch(undefined),
});

export type Measurement = z.infer<typeof measurementSchema>;

const metricResultSchema = z.looseObject({
  name: z.string(),
  phase: z.string(),
  measurements: z.array(measurementSchema).default([]).catch([]),
  message: text,
  count,
  successful: count,
  failed: count,
  inconclusive: count,
  error: count,
  consecutiveError: count,
  consecutiveSuccess: count,
  dryRun: z.boolean().optional().catch(undefined),
});

export type MetricResult = z.infer<typeof metricResultSchema>;

export const analysisStatusSchema = z.looseObject({
  phase: z.string().default('').catch(''),
  message: text,
  startedAt: text,
  completedAt: text,
  metricResults: z.array(metricResultSchema).default([]).catch([]),
});

export type AnalysisStatus = z.infer<typeof analysisStatusSchema>;

export type RunSummary = Partial<
  Record<'count' | 'successful' | 'failed' | 'inconclusive' | 'error', number>
>;

export function isCompleted(phase: string): boolean {
  return ['Successful', 'Failed', 'Error', 'Inconclusive'].includes(phase);
}

export function lastMeasurement(
  result: MetricResult | undefined,
): Measurement | undefined {
  return result?.measurements.at(-1);
}

/** The measurement that a metric is waiting for, if one is under way. */
export function unfinishedMeasurement(
  result: MetricResult | undefined,
): Measurement | undefined {
  const last = lastMeasurement(result);
  return last && last.finishedAt === undefined ? last : undefined;
}

/** Leaves out what is zero, absent or empty, as the real controller's encoder does. */
export function compact<T extends object>(object: T): T {
  return Object.fromEntries(
    Object.entries(object).filter(
      ([, value]) =>
        value !== undefined && value !== 0 && value !== '' && value !== false,
    ),
  ) as T;
}
