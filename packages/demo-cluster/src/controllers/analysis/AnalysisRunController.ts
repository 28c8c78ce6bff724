import fastDeepEqual from 'fast-deep-equal';
import { StoredObject } from '../../store/StoredObject';
import {
  ClusterView,
  ClusterWrite,
  Controller,
  MetricAnswer,
  MetricQuery,
} from '../Controller';
import { eventWrites, warning } from '../objects/controllerEvents';
import { earlier, toKubernetesTime } from '../objects/kubernetesTime';
import { isBeingDeleted } from '../objects/ownership';
import {
  AnalysisMetric,
  AnalysisRunSpec,
  analysisRunSpecSchema,
} from './analysisSpec';
import {
  AnalysisStatus,
  analysisStatusSchema,
  isCompleted,
  MetricResult,
} from './analysisStatus';
import { assessRun, isStopping } from './assessRun';
import { nextMeasurementAt, resultOf } from './measurementSchedule';
import { resolveMetric } from './resolveMetric';
import { takeMeasurement, withMeasurement } from './takeMeasurement';
import { findMetricProblem } from './validateMetrics';

interface RunStep {
  writes: ClusterWrite[];
  queries?: MetricQuery[];
  wakeAt?: Date;
}

/**
 * Measures the metrics of AnalysisRuns against Prometheus and judges them. Other providers are not
 * simulated: their measurements are errors that say so.
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

  const read = readSpec(run);
  if (!read.ok) return { writes: endWithError(run, read.problem) };

  const { spec } = read;
  const due = isStopping(spec, status)
    ? []
    : spec.metrics.filter(metric => isDue(metric, status, now));
  const asked = due.map(metric => ask(run, metric, status));
  const queries = asked.filter(each => !answerOf(view, each));
  if (queries.length > 0) {
    return { writes: [], queries: queries.flatMap(each => each.query ?? []) };
  }
  const moment = toKubernetesTime(now);
  const measured = asked.reduce(
    (sofar, each) =>
      measure(spec, sofar, {
        metric: each.metric,
        answer: answerOf(view, each)!,
        moment,
      }),
    status,
  );
  return conclude(run, { spec, status: measured, now });
}

function conclude(
  run: StoredObject,
  facts: { spec: AnalysisRunSpec; status: AnalysisStatus; now: Date },
): RunStep {
  const { spec, now } = facts;
  const assessed = assessRun(spec, facts.status, toKubernetesTime(now));
  const { status } = assessed;
  if (fastDeepEqual(run.status, status)) {
    const wakes = spec.metrics.map(metric =>
      nextMeasurementAt(metric, status, now),
    );
    return { writes: [], wakeAt: wakes.reduce(earlier, undefined) };
  }
  return {
    writes: [
      { verb: 'status', object: { ...run, status } },
      ...eventWrites(run, assessed.events),
    ],
  };
}

type ReadSpec =
  | { ok: true; spec: AnalysisRunSpec }
  | { ok: false; problem: string };

function readSpec(run: StoredObject): ReadSpec {
  const parsed = analysisRunSpecSchema.safeParse(run.spec ?? {});
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return {
      ok: false,
      problem: `Analysis spec invalid: ${issue.path.join('.')}: ${
        issue.message
      }`,
    };
  }
  const metrics: AnalysisMetric[] = [];
  for (const metric of parsed.data.metrics) {
    const resolved = resolveMetric(metric, parsed.data.args);
    if (!resolved.ok) {
      return {
        ok: false,
        problem: `Unable to resolve metric arguments: ${resolved.problem}`,
      };
    }
    metrics.push(resolved.metric);
  }
  const problem = findMetricProblem(metrics);
  return problem
    ? { ok: false, problem: `Analysis spec invalid: ${problem}` }
    : { ok: true, spec: { ...parsed.data, metrics } };
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

function isDue(
  metric: AnalysisMetric,
  status: AnalysisStatus,
  now: Date,
): boolean {
  const at = nextMeasurementAt(metric, status, now);
  return at !== undefined && at <= now;
}

interface Asked {
  metric: AnalysisMetric;
  /** Absent for a provider that is not simulated. */
  query?: MetricQuery;
}

/** Ids count the measurements taken so far, so every measurement has an id of its own. */
function ask(
  run: StoredObject,
  metric: AnalysisMetric,
  status: AnalysisStatus,
): Asked {
  const { prometheus } = metric.provider;
  if (!prometheus) return { metric };
  const { count = 0, error = 0 } = resultOf(status, metric.name) ?? {};
  return {
    metric,
    query: {
      id: `${run.metadata.uid}/${metric.name}/${count + error + 1}`,
      address: prometheus.address,
      query: prometheus.query,
    },
  };
}

function answerOf(
  view: ClusterView,
  { metric, query }: Asked,
): MetricAnswer | undefined {
  if (query) return view.answers.get(query.id);
  const [provider] = Object.keys(metric.provider);
  return {
    kind: 'error',
    message: `metric provider "${provider}" is not simulated by this cluster`,
  };
}

function measure(
  spec: AnalysisRunSpec,
  status: AnalysisStatus,
  taken: { metric: AnalysisMetric; answer: MetricAnswer; moment: string },
): AnalysisStatus {
  const { metric, answer, moment } = taken;
  const before = resultOf(status, metric.name) ?? newResult(metric);
  const after = withMeasurement(
    before,
    takeMeasurement(metric, answer, moment),
  );
  const others = status.metricResults.filter(each => each.name !== metric.name);
  const order = spec.metrics.map(each => each.name);
  return {
    ...status,
    metricResults: [...others, after].sort(
      (a, b) => order.indexOf(a.name) - order.indexOf(b.name),
    ),
  };
}

function newResult(metric: AnalysisMetric): MetricResult {
  const query = metric.provider.prometheus?.query;
  return {
    name: metric.name,
    phase: 'Running',
    measurements: [],
    ...(query ? { metadata: { ResolvedPrometheusQuery: query } } : {}),
  };
}
