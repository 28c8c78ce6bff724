import { StoredObject } from '../../store/StoredObject';
import { ClusterView, ClusterWrite, MetricQuery } from '../Controller';
import { toKubernetesTime } from '../objects/kubernetesTime';
import { AnalysisMetric, AnalysisRunSpec } from './analysisSpec';
import {
  AnalysisStatus,
  Measurement,
  MetricResult,
  unfinishedMeasurement,
} from './analysisStatus';
import { isStopping } from './assessRun';
import {
  JobMeasurement,
  resumeJob,
  startJob,
  terminateJob,
} from './jobMeasurement';
import { measurementQuery } from './measurementQuery';
import { nextMeasurementAt, resultOf } from './measurementSchedule';
import { SecretValues, withoutSecrets } from './secretArguments';
import { takeMeasurement, withMeasurement } from './takeMeasurement';

interface RunFacts {
  view: ClusterView;
  run: StoredObject;
  now: Date;
  spec: AnalysisRunSpec;
  /** The metrics of the spec with the values of Secrets in them. */
  measured: readonly AnalysisMetric[];
  secrets: SecretValues;
  status: AnalysisStatus;
}

interface MeasuredRun {
  status: AnalysisStatus;
  writes: ClusterWrite[];
  /** Still to be answered; the status is not to be written before. */
  queries: MetricQuery[];
}

/**
 * Takes all measurements that are due and goes on with those under way. Jobs are started at once;
 * the status waits until every question of this moment is answered.
 */
export function measureRun(facts: RunFacts): MeasuredRun {
  const taken = facts.measured.map(metric => measureMetric(facts, metric));
  return {
    status: taken.reduce(
      (status, each) =>
        each.measurement ? noted(facts.spec, status, each) : status,
      facts.status,
    ),
    writes: taken.flatMap(each => each.writes ?? []),
    queries: taken.flatMap(each => each.query ?? []),
  };
}

interface TakenMeasurement extends Partial<JobMeasurement> {
  metric: AnalysisMetric;
  query?: MetricQuery;
}

function measureMetric(
  facts: RunFacts,
  metric: AnalysisMetric,
): TakenMeasurement {
  const { spec, status, now } = facts;
  const unfinished = unfinishedMeasurement(resultOf(status, metric.name));
  if (unfinished) return { metric, ...continueJob(facts, unfinished) };

  const at = nextMeasurementAt(metric, status, now);
  const isDue = at !== undefined && at <= now && !isStopping(spec, status);
  if (!isDue) return { metric };
  const ordinal = nextOrdinal(status, metric);
  return metric.provider.job
    ? {
        metric,
        ...startJob(facts.view, facts.run, {
          metric,
          ordinal,
          moment: toKubernetesTime(now),
        }),
      }
    : { metric, ...ask(facts, metric, ordinal) };
}

function continueJob(
  { view, spec, status, now }: RunFacts,
  unfinished: Measurement,
): JobMeasurement {
  const moment = toKubernetesTime(now);
  return isStopping(spec, status)
    ? terminateJob(view, unfinished, moment)
    : { measurement: resumeJob(view, unfinished, moment), writes: [] };
}

/** Counts the measurements taken so far, so that every one has a number of its own. */
function nextOrdinal(status: AnalysisStatus, metric: AnalysisMetric): number {
  const { count = 0, error = 0 } = resultOf(status, metric.name) ?? {};
  return count + error + 1;
}

function ask(
  { view, run, now, secrets }: RunFacts,
  metric: AnalysisMetric,
  ordinal: number,
): Partial<TakenMeasurement> {
  const asked = measurementQuery(
    metric,
    `${run.metadata.uid}/${metric.name}/${ordinal}`,
  );
  const answer = asked.ok
    ? view.answers.get(asked.query.id)
    : ({ kind: 'error', message: asked.problem } as const);
  if (!answer) return asked.ok ? { query: asked.query } : {};

  const measurement = takeMeasurement(metric, answer, toKubernetesTime(now));
  const { message } = measurement;
  return {
    measurement: {
      ...measurement,
      ...(message ? { message: withoutSecrets(message, secrets) } : {}),
    },
  };
}

function noted(
  spec: AnalysisRunSpec,
  status: AnalysisStatus,
  { metric, measurement }: TakenMeasurement,
): AnalysisStatus {
  const before = resultOf(status, metric.name) ?? newResult(spec, metric.name);
  const after = withMeasurement(before, measurement!);
  const others = status.metricResults.filter(each => each.name !== metric.name);
  const order = spec.metrics.map(each => each.name);
  return {
    ...status,
    metricResults: [...others, after].sort(
      (a, b) => order.indexOf(a.name) - order.indexOf(b.name),
    ),
  };
}

/** The query that is noted is the one to be shown: without values of Secrets. */
function newResult(spec: AnalysisRunSpec, name: string): MetricResult {
  const shown = spec.metrics.find(metric => metric.name === name);
  const query = shown?.provider.prometheus?.query;
  return {
    name,
    phase: 'Running',
    measurements: [],
    ...(query ? { metadata: { ResolvedPrometheusQuery: query } } : {}),
  };
}
