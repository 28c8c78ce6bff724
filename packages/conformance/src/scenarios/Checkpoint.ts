import { z } from 'zod';

const count = z.number().default(0);
const flag = z.boolean().default(false);

const replicaSetSchema = z.object({
  name: z.string(),
  revision: z.number().optional(),
  available: count,
  images: z.array(z.string()).default([]),
  stable: flag,
  canary: flag,
  active: flag,
  preview: flag,
  scaleDownDeadline: z.string().optional(),
});

const analysisRunSchema = z.object({
  name: z.string(),
  status: z.string().optional(),
});

const infoSchema = z.object({
  status: z.string(),
  message: z.string().default(''),
  strategy: z.string().optional(),
  step: z.string().optional(),
  setWeight: z.string().optional(),
  actualWeight: z.string().optional(),
  desired: count,
  updated: count,
  available: count,
  replicaSets: z.array(replicaSetSchema).default([]),
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
