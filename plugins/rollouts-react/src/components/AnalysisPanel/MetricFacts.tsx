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
import { RolloutWords } from '../../domain/RolloutWords';
import { verdictOfMetric } from '../../domain/verdict';
import { verdictWord } from '../../domain/verdictWord';
import { useNow } from '../../hooks/useNow';
import { Glyph } from '../Glyph/Glyph';
import { useMetricRowStyles } from './metricRowStyles';
import { verdictLook } from './runLook';
import { useRolloutWords } from '../../hooks/useRolloutWords';

/** What a metric came to, in words. */
export function MetricFacts({ metric }: { metric: AnalysisMetric }) {
  const classes = useMetricRowStyles();
  const words = useRolloutWords();
  const { t } = words;
  const verdict = verdictOfMetric(metric);
  const hasData = verdict !== 'noData';
  const { glyph, tone } = verdictLook(verdict);
  const facts = [
    describeLimits(metric, words),
    describeMeasuring(metric, words),
    metric.provider && t('metric.source', { name: metric.provider }),
    metric.dryRun && t('metric.dryRun'),
    forgotten(metric, words),
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
            title={verdictWord(verdict, words)}
          />
          {hasData ? summariseMeasurements(metric, words) : t('metric.noData')}
        </span>
        {facts.map(fact => (
          <span key={fact}>{fact}</span>
        ))}
      </div>
    </div>
  );
}

const oneMinuteMs = 60_000;

function LatestValue(props: { measurements: readonly Measurement[] }) {
  const { measurements } = props;
  const classes = useMetricRowStyles();
  const words = useRolloutWords();
  const now = useNow(oneMinuteMs);
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
      {formatMeasuredValue(last, words)}{' '}
      {time && (
        <small>
          {words.t('metric.atTime', {
            time: formatTimeOfDay(time, { words, now }),
          })}
        </small>
      )}
    </div>
  );
}

/** The controller forgets measurements, and the counts go on. */
function forgotten(metric: AnalysisMetric, { t }: RolloutWords) {
  const { measurements } = metric;
  const made = measurementsMade(metric);
  return measurements.length > 0 && made > measurements.length
    ? t('metric.newestKept', {
        number: String(measurements.length),
        made: String(made),
      })
    : undefined;
}
