import { z } from 'zod';

const count = z.number().default(0);
const flag = z.boolean().default(false);

const podsSchema = z.array(z.object({ name: z.string() })).default([]);

const replicaSetSchema = z.object({
  name: z.string(),
  revision: z.number().optional(),
  available: count,
  images: z.array(z.string()).default([]),
  stable: flag,
  canary: flag,
  active: flag,
  preview: flag,
  ping: flag,
  pong: flag,
  scaleDownDeadline: z.string().optional(),
  /** Only of an experiment's. */
  template: z.string().optional(),
  pods: podsSchema,
});

const measurementSchema = z.object({
  metricName: z.string(),
  status: z.string(),
  startedAt: z.string().optional(),
});

const analysisRunSchema = z.object({
  name: z.string(),
  status: z.string().optional(),
  successful: count,
  failed: count,
  inconclusive: count,
  error: count,
  /** Measurements of all sources but jobs. */
  nonJobInfo: z
    .array(measurementSchema.extend({ value: z.string().optional() }))
    .default([]),
  jobs: z.array(measurementSchema.extend({ name: z.string() })).default([]),
  metrics: z
    .array(
      z.object({
        name: z.string(),
        successCondition: z.string().optional(),
        count,
        failureLimit: count,
        inconclusiveLimit: count,
      }),
    )
    .default([]),
});

const experimentSchema = z.object({
  name: z.string(),
  status: z.string().default(''),
  message: z.string().default(''),
  replicaSets: z.array(replicaSetSchema).default([]),
  analysisRuns: z.array(analysisRunSchema).default([]),
});

const infoSchema = z.object({
  status: z.string(),
  message: z.string().default(''),
  strategy: z.string().optional(),
  step: z.string().optional(),
  setWeight: z.string().optional(),
  actualWeight: z.string().optional(),
  ready: count,
  desired: count,
  updated: count,
  available: count,
  restartedAt: z.string().default('Never'),
  replicaSets: z.array(replicaSetSchema).default([]),
  experiments: z.array(experimentSchema).default([]),
  analysisRuns: z.array(analysisRunSchema).default([]),
});

export const checkpointSchema = z.object({
  at: z.number(),
  rollout: z.string(),
  info: infoSchema,
});

/**
 * What the dashboard's own API answered about a rollout when it was given the objects as they
 * stood at `at`, all changes up to and including that moment.
 */
export type Checkpoint = z.infer<typeof checkpointSchema>;

/** The dashboard's view of a rollout, as far as the suite shows the same. */
export type DashboardInfo = Checkpoint['info'];

/** A ReplicaSet as the dashboard lists it. */
export type DashboardReplicaSet = DashboardInfo['replicaSets'][number];

/** An analysis run as the dashboard lists it. */
export type DashboardRun = DashboardInfo['analysisRuns'][number];

/** An experiment as the dashboard lists it. */
export type DashboardExperiment = DashboardInfo['experiments'][number];
