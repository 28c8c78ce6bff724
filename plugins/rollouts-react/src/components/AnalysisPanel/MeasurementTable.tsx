import {
  AnalysisMetric,
  Measurement,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { formatMeasuredValue } from '../../domain/formatMeasuredValue';
import { formatTimeOfDay } from '../../domain/formatTimeOfDay';
import { verdictOfMeasurement, verdictWords } from '../../domain/verdict';
import { useNow } from '../../hooks/useNow';
import { Glyph } from '../Glyph/Glyph';
import { useMetricRowStyles } from './metricRowStyles';
import { verdictLook } from './runLook';

/** Every measurement that the cluster still has, newest first, as a table that opens. */
export function MeasurementTable({ metric }: { metric: AnalysisMetric }) {
  const classes = useMetricRowStyles();
  const measurements = [...metric.measurements].reverse();
  if (measurements.length === 0) {
    return null;
  }
  return (
    <details className={classes.details}>
      <summary>Measurements</summary>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">Time</th>
            <th scope="col">Value</th>
            <th scope="col">Verdict</th>
            <th scope="col">Note</th>
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

function MeasurementRow({ measurement }: { measurement: Measurement }) {
  const classes = useMetricRowStyles();
  const now = useNow();
  const verdict = verdictOfMeasurement(measurement);
  const { glyph, tone } = verdictLook(verdict);
  const time = measurement.finishedAt ?? measurement.startedAt;
  const note = [
    measurement.job && `job ${measurement.job}`,
    measurement.message,
  ]
    .filter(Boolean)
    .join(': ');
  return (
    <tr>
      <td>{time ? formatTimeOfDay(time, { now, withSeconds: true }) : '–'}</td>
      <td>{formatMeasuredValue(measurement)}</td>
      <td>
        <span className={classes.verdict}>
          <Glyph name={glyph} tone={tone} size={12} />
          {verdictWords[verdict]}
        </span>
      </td>
      <td>{note}</td>
    </tr>
  );
}
