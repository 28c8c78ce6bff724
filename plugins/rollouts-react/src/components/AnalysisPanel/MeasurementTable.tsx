import {
  AnalysisMetric,
  Measurement,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { formatMeasuredValue } from '../../domain/formatMeasuredValue';
import { formatTimeOfDay } from '../../domain/formatTimeOfDay';
import { RolloutWords } from '../../domain/RolloutWords';
import { verdictOfMeasurement } from '../../domain/verdict';
import { verdictWord } from '../../domain/verdictWord';
import { useOverTime } from '../../hooks/useOverTime';
import { Glyph } from '../Glyph/Glyph';
import { useMetricRowStyles } from './metricRowStyles';
import { verdictLook } from './runLook';
import { useRolloutWords } from '../../hooks/useRolloutWords';

/** Every measurement that the cluster still has, newest first, as a table that opens. */
export function MeasurementTable({ metric }: { metric: AnalysisMetric }) {
  const classes = useMetricRowStyles();
  const { t } = useRolloutWords();
  const measurements = [...metric.measurements].reverse();
  if (measurements.length === 0) {
    return null;
  }
  return (
    <details className={classes.details}>
      <summary>{t('metric.table')}</summary>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('metric.time')}</th>
            <th scope="col">{t('metric.value')}</th>
            <th scope="col">{t('metric.verdictHeading')}</th>
            <th scope="col">{t('metric.note')}</th>
          </tr>
        </thead>
        <tbody>
          {measurements.map((measurement, index) => (
            <MeasurementRow
              // Two measurements may have the same second.
              // eslint-disable-next-line react/no-array-index-key
              key={index}
              measurement={measurement}
            />
          ))}
        </tbody>
      </table>
    </details>
  );
}

function noteOf(
  { job, message }: Measurement,
  { t }: RolloutWords,
): string | undefined {
  if (!job) {
    return message;
  }
  const what = t('metric.job', { name: job });
  return message ? t('format.because', { what, why: message }) : what;
}

function MeasurementRow({ measurement }: { measurement: Measurement }) {
  const classes = useMetricRowStyles();
  const words = useRolloutWords();
  const verdict = verdictOfMeasurement(measurement);
  const { glyph, tone } = verdictLook(verdict);
  const at = measurement.finishedAt ?? measurement.startedAt;
  const time = useOverTime(
    now => at && formatTimeOfDay(at, { words, now, withSeconds: true }),
  );
  return (
    <tr>
      <td>{time ?? '–'}</td>
      <td>{formatMeasuredValue(measurement, words)}</td>
      <td>
        <span className={classes.verdict}>
          <Glyph name={glyph} tone={tone} size={12} />
          {verdictWord(verdict, words)}
        </span>
      </td>
      <td>{noteOf(measurement, words)}</td>
    </tr>
  );
}
