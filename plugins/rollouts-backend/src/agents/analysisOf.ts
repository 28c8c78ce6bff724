import {
  AnalysisMetric,
  AnalysisPhase,
  AnalysisRun,
  Rollout,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { Zod } from './AgentServices';

export function analysisSchema(z: Zod) {
  return z.array(
    z.object({
      run: z.string(),
      role: z.string(),
      phase: z.string(),
      message: z.string().optional(),
      metrics: z
        .array(
          z.object({
            name: z.string(),
            phase: z.string(),
            message: z.string().optional(),
            dryRun: z.boolean(),
            successCondition: z.string().optional(),
            failureCondition: z.string().optional(),
            query: z.string().optional(),
            measurements: z
              .array(
                z.object({
                  phase: z.string(),
                  value: z.string().optional(),
                  message: z.string().optional(),
                  finishedAt: z.string().optional(),
                }),
              )
              .describe('The newest ones last'),
          }),
        )
        .describe('Those that are not well'),
    }),
  );
}

/** The runs that judge the version on its way, with the metrics that speak against it. */
export function analysisOf({ analysisRuns, observation }: Rollout) {
  return analysisRuns
    .filter(({ podHash }) => podHash === observation.podHash)
    .map(({ name, role, phase, message, metrics }: AnalysisRun) => ({
      run: name,
      role,
      phase,
      message,
      metrics: metrics.filter(isDoubtful).map(describeMetric),
    }));
}

function isDoubtful({ phase, failed, inconclusive, error }: AnalysisMetric) {
  return isBad(phase) || failed + inconclusive + error > 0;
}

function isBad(phase: AnalysisPhase): boolean {
  switch (phase) {
    case 'Failed':
    case 'Error':
    case 'Inconclusive':
      return true;
    default:
      return false;
  }
}

function describeMetric(metric: AnalysisMetric) {
  const { name, phase, message, dryRun } = metric;
  return {
    name,
    phase,
    message,
    dryRun,
    successCondition: metric.successCondition,
    failureCondition: metric.failureCondition,
    query: metric.query,
    measurements: metric.measurements.map(measurement => ({
      phase: measurement.phase,
      value: measurement.value,
      message: measurement.message,
      finishedAt: measurement.finishedAt,
    })),
  };
}
