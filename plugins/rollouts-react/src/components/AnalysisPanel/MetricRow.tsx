import {
  AnalysisMetric,
  AnalysisRun,
  Rollout,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { describeZone } from '../../domain/chart/describeZone';
import { failingZones } from '../../domain/chart/failingZones';
import { joinClauses } from '../../domain/joinClauses';
import { previousRunOf } from '../../domain/chart/previousRunOf';
import { MetricChart } from '../MetricChart/MetricChart';
import { VerdictDots } from '../VerdictDots/VerdictDots';
import { MeasurementTable } from './MeasurementTable';
import { MetricFacts } from './MetricFacts';
import { useMetricRowStyles } from './metricRowStyles';
import { useRolloutWords } from '../../hooks/useRolloutWords';

interface MetricRowProps {
  rollout: Rollout;
  run: AnalysisRun;
  metric: AnalysisMetric;
  /** True of the metric that the run's fate hangs on; it is drawn larger. */
  isDeciding: boolean;
}

/** One metric of a run: what it came to in words, beside its measurements over time. */
export function MetricRow({
  rollout,
  run,
  metric,
  isDeciding,
}: MetricRowProps) {
  const classes = useMetricRowStyles();
  const last = metric.measurements[metric.measurements.length - 1];
  const message = metric.message ?? last?.message;
  const hasNumbers = metric.measurements.some(
    ({ number }) => number !== undefined,
  );
  const hasZones = failingZones(metric.thresholds ?? []).length > 0;
  return (
    <li className={classes.root}>
      <MetricFacts metric={metric} />
      <div className={classes.picture}>
        <MetricChart
          run={run}
          metric={metric}
          previous={compareWith(rollout, run, metric.name)}
          isLarge={isDeciding}
          fallback={
            metric.measurements.length > 0 && (
              <VerdictDots metric={metric} showPlanned />
            )
          }
        />
        {!(hasNumbers && hasZones) && <Conditions metric={metric} />}
        {message && <span className={classes.quote}>{message}</span>}
        {metric.warnings?.map(warning => (
          <span key={warning} className={classes.quote}>
            {warning}
          </span>
        ))}
        <Query metric={metric} />
        <MeasurementTable metric={metric} />
      </div>
    </li>
  );
}

function compareWith(rollout: Rollout, run: AnalysisRun, metric: string) {
  const previous = previousRunOf(rollout, run, metric);
  const revision = rollout.revisions.find(
    ({ podHash }) => podHash === previous?.podHash,
  );
  return (
    previous && {
      run: previous,
      version: revision?.version ?? previous.podHash ?? previous.name,
    }
  );
}

/** The conditions as they stand in the spec. */
function Conditions({ metric }: { metric: AnalysisMetric }) {
  const classes = useMetricRowStyles();
  const { t } = useRolloutWords();
  const conditions = [
    { words: t('metric.succeedsWhen'), condition: metric.successCondition },
    { words: t('metric.failsWhen'), condition: metric.failureCondition },
  ].filter(({ condition }) => condition);
  return (
    <>
      {conditions.map(({ words, condition }) => (
        <span key={words} className={classes.details}>
          {words} <span className={classes.quote}>{condition}</span>
        </span>
      ))}
    </>
  );
}

function Query({ metric }: { metric: AnalysisMetric }) {
  const classes = useMetricRowStyles();
  const words = useRolloutWords();
  const zones = failingZones(metric.thresholds ?? []);
  const conditions = [metric.successCondition, metric.failureCondition];
  if (metric.query === undefined) {
    return null;
  }
  return (
    <details className={classes.details}>
      <summary>{words.t('metric.query')}</summary>
      <pre className={classes.query}>{metric.query}</pre>
      {zones.length > 0 && (
        <p className={classes.quote}>
          {words.t('format.because', {
            what: joinClauses(
              zones.map(zone => describeZone(zone, words)),
              words,
            ),
            why: conditions.filter(Boolean).join(', '),
          })}
        </p>
      )}
    </details>
  );
}
