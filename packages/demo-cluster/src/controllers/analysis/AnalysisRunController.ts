import fastDeepEqual from 'fast-deep-equal';
import { StoredObject } from '../../store/StoredObject';
import {
  ClusterView,
  ClusterWrite,
  Controller,
  MetricQuery,
} from '../Controller';
import { eventWrites, warning } from '../objects/controllerEvents';
import { earlier, toKubernetesTime } from '../objects/kubernetesTime';
import { isBeingDeleted } from '../objects/ownership';
import { AnalysisRunSpec } from './analysisSpec';
import {
  AnalysisStatus,
  analysisStatusSchema,
  isCompleted,
} from './analysisStatus';
import { assessRun } from './assessRun';
import { deleteOldJobs } from './deleteOldJobs';
import { nextMeasurementAt } from './measurementSchedule';
import { measureRun } from './measureRun';
import { readRunSpec } from './readRunSpec';

interface RunStep {
  writes: ClusterWrite[];
  queries?: MetricQuery[];
  wakeAt?: Date;
}

/**
 * Measures the metrics of AnalysisRuns and judges them: by Prometheus, by a web address or by a
 * Job. Other providers are not simulated: their measurements are errors that say so.
 *
 * @public
 */
export const analysisRunController: Controller = {
  name: 'rollouts-controller',
  step(view, now) {
    const writes: ClusterWrite[] = [];
    const queries: MetricQuery[] = [];
    let wakeAt: Date | undefined;
    for (const run of view.list('AnalysisRun')) {
      const step = isBeingDeleted(run)
        ? { writes: [] }
        : stepRun(view, now, run);
      writes.push(...step.writes);
      queries.push(...(step.queries ?? []));
      wakeAt = earlier(wakeAt, step.wakeAt);
    }
    return { writes, queries, wakeAt };
  },
};

function stepRun(view: ClusterView, now: Date, run: StoredObject): RunStep {
  const status = analysisStatusSchema.parse(run.status ?? {});
  if (isCompleted(status.phase)) return { writes: [] };

  const read = readRunSpec(view, run);
  if (!read.ok) return { writes: endWithError(run, read.problem) };

  const measured = measureRun({ view, run, now, status, ...read });
  return measured.queries.length > 0
    ? { writes: measured.writes, queries: measured.queries }
    : conclude(view, run, { ...read, ...measured, now });
}

function conclude(
  view: ClusterView,
  run: StoredObject,
  facts: {
    spec: AnalysisRunSpec;
    status: AnalysisStatus;
    writes: ClusterWrite[];
    now: Date;
  },
): RunStep {
  const { spec, now } = facts;
  const assessed = assessRun(spec, facts.status, toKubernetesTime(now));
  const { status } = assessed;
  if (fastDeepEqual(run.status, status)) {
    const wakes = spec.metrics.map(metric =>
      nextMeasurementAt(metric, status, now),
    );
    return {
      writes: facts.writes,
      wakeAt: wakes.reduce(earlier, undefined),
    };
  }
  return {
    writes: [
      ...facts.writes,
      { verb: 'status', object: { ...run, status } },
      ...eventWrites(run, assessed.events),
      ...deleteOldJobs(view, run, status),
    ],
  };
}

function endWithError(run: StoredObject, message: string): ClusterWrite[] {
  const status = { ...run.status, phase: 'Error', message };
  return [
    { verb: 'status', object: { ...run, status } },
    ...eventWrites(run, [
      warning('AnalysisRunError', 'Analysis Completed. Result: Error'),
    ]),
  ];
}
