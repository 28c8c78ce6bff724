import { AnalysisRun } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { DashboardRun } from '../../scenarios/Checkpoint';
import { inOrder } from './inOrder';
import { ViewField } from './ViewField';
import { ViewMoment } from './ViewMoment';

/** Analysis runs, those of experiments with their experiment. */
export const runFields: readonly ViewField[] = [
  {
    name: 'analysisRuns',
    ours: ({ rollout }) =>
      inOrder(rollout.analysisRuns.map(run => `${run.name} ${run.phase}`)),
    theirs: ({ info }) =>
      inOrder(
        info.analysisRuns.map(run => `${run.name} ${run.status || 'Pending'}`),
      ),
  },
  ofEachRun('counts', ourCounts, theirCounts),
  ofEachRun('measurements', ourMeasurements, theirMeasurements),
  ofEachRun('jobs', ourJobs, theirJobs),
  ofEachRun('metrics', ourMetrics, theirMetrics),
];

/** Our side of the field `metrics`. */
export function describeMetrics(runs: readonly AnalysisRun[]): string {
  return describeEach(runs, ourMetrics);
}

function describeEach(
  runs: readonly AnalysisRun[],
  describeRun: (run: AnalysisRun) => string,
): string {
  return inOrder(runs.map(run => `${run.name}: ${describeRun(run)}`));
}

function ofEachRun(
  name: string,
  ours: (run: AnalysisRun) => string,
  theirs: (run: DashboardRun) => string,
): ViewField {
  return {
    name,
    ours: ({ rollout }) => describeEach(rollout.analysisRuns, ours),
    theirs: moment =>
      inOrder(runsOf(moment).map(run => `${run.name}: ${theirs(run)}`)),
  };
}

function runsOf({ info }: ViewMoment): DashboardRun[] {
  return [
    ...info.analysisRuns,
    ...info.experiments.flatMap(each => each.analysisRuns),
  ];
}

const counted = ['successful', 'failed', 'inconclusive', 'error'] as const;

function ourCounts({ metrics }: AnalysisRun): string {
  return counted
    .map(part => metrics.reduce((sum, metric) => sum + metric[part], 0))
    .join('/');
}

function theirCounts(run: DashboardRun): string {
  return counted.map(part => run[part]).join('/');
}

function ourMeasurements({ metrics }: AnalysisRun): string {
  return inOrder(
    metrics.flatMap(metric =>
      metric.measurements
        .filter(({ job }) => job === undefined)
        .map(each => describe({ ...each, metric: metric.name })),
    ),
  );
}

function theirMeasurements({ nonJobInfo }: DashboardRun): string {
  return inOrder(
    nonJobInfo.map(each =>
      describe({ ...each, metric: each.metricName, phase: each.status }),
    ),
  );
}

function ourJobs({ metrics }: AnalysisRun): string {
  return inOrder(
    metrics.flatMap(metric =>
      metric.measurements
        .filter(({ job }) => job !== undefined)
        .map(each =>
          describe({ ...each, metric: metric.name, value: each.job }),
        ),
    ),
  );
}

function theirJobs({ jobs }: DashboardRun): string {
  return inOrder(
    jobs.map(each =>
      describe({
        ...each,
        metric: each.metricName,
        phase: each.status,
        value: each.name,
      }),
    ),
  );
}

function describe(measurement: {
  metric: string;
  phase: string;
  value?: string;
  startedAt?: string;
}): string {
  const { metric, phase, value = '', startedAt = '' } = measurement;
  return [metric, phase, value, startedAt].join(' ');
}

function ourMetrics({ metrics }: AnalysisRun): string {
  return inOrder(
    metrics.map(({ name, successCondition = '', plannedCount, limits }) =>
      [
        name,
        successCondition,
        plannedCount ?? 0,
        limits?.failure ?? 0,
        limits?.inconclusive ?? 0,
      ].join(' '),
    ),
  );
}

function theirMetrics({ metrics }: DashboardRun): string {
  return inOrder(
    metrics.map(
      ({
        name,
        successCondition = '',
        count,
        failureLimit,
        inconclusiveLimit,
      }) =>
        [name, successCondition, count, failureLimit, inconclusiveLimit].join(
          ' ',
        ),
    ),
  );
}
