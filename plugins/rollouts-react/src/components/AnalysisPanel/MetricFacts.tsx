import {
  AnalysisMetric,
  Measurement,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import {
  measurementsMade,
  summariseMeasurements,
} from '../../domain/countMeasurements';
import { describeLimits } from '../../domain/describeLimits';
import { describeMeasuring } from '../../domain/describeMeasuring';
import { formatMeasuredValue } from '../../domain/formatMeasuredValue';
import { formatTimeOfDay } from '../../domain/formatTimeOfDay';
import { verdictOfMetric, verdictWords } from '../../domain/verdict';
import { useNow } from '../../hooks/useNow';
import { Glyph } from '../Glyph/Glyph';
import { useMetricRowStyles } from './metricRowStyles';
import { verdictLook } from './runLook';

/** What a metric came to, in words. */
export function MetricFacts({ metric }: { metric: AnalysisMetric }) {
  const classes = useMetricRowStyles();
  const verdict = verdictOfMetric(metric);
  const hasData = verdict !== 'noData';
  const { glyph, tone } = verdictLook(verdict);
  const facts = [
    describeLimits(metric),
    describeMeasuring(metric),
    metric.provider && `source: ${metric.provider}`,
    metric.dryRun && 'dry run: cannot fail the rollout',
    forgotten(metric),
  ].filter((fact): fact is string => Boolean(fact));
  return (
    <div>
      <h4 className={classes.name}>{metric.name}</h4>
      {hasData && <LatestValue measurements={metric.measurements} />}
      <div className={classes.facts}>
        <span className={classes.verdict}>
          <Glyph
            name={glyph}
            tone={tone}
            size={12}
            title={verdictWords[verdict]}
          />
          {hasData ? summariseMeasurements(metric) : 'No data'}
        </span>
        {facts.map(fact => (
          <span key={fact}>{fact}</span>
        ))}
      </div>
    </div>
  );
}

function LatestValue(props: { measurements: readonly Measurement[] }) {
  const { measurements } = props;
  const classes = useMetricRowStyles();
  const now = useNow();
  const last = measurements[measurements.length - 1];
  if (!last?.value) {
    return null;
  }
  const time = last.finishedAt ?? last.startedAt;
  return (
    <div
      className={`${classes.value} ${
        last.number === undefined ? classes.words : ''
      }`}
    >
      {formatMeasuredValue(last)}{' '}
      {time && <small>at {formatTimeOfDay(time, { now })}</small>}
    </div>
  );
}

/** The controller forgets measurements, and the counts go on. */
function forgotten(metric: AnalysisMetric) {
  const { measurements } = metric;
  const made = measurementsMade(metric);
  return measurements.length > 0 && made > measurements.length
    ? `the newest ${measurements.length} of ${made} are kept`
    : undefined;
}
