import { ReactNode } from 'react';
import {
  AnalysisMetric,
  AnalysisRun,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { describeZone } from '../../domain/chart/describeZone';
import { ChartSample, metricChart } from '../../domain/chart/metricChart';
import { summariseMeasurements } from '../../domain/countMeasurements';
import { formatMeasuredValue } from '../../domain/formatMeasuredValue';
import { joinClauses } from '../../domain/joinClauses';
import { verdictWord } from '../../domain/verdictWord';
import { useMeasuredWidth } from '../../hooks/useMeasuredWidth';
import { ChartAxes } from './ChartAxes';
import { ChartLegend } from './ChartLegend';
import { useChartStyles } from './chartStyles';
import { ChartZones } from './ChartZones';
import { plotArea, PlotArea } from './plotArea';
import { VerdictMark } from './VerdictMark';
import { useRolloutWords } from '../../hooks/useRolloutWords';

interface MetricChartProps {
  run: AnalysisRun;
  metric: AnalysisMetric;
  /** An earlier run to compare with, and the name of its version. */
  previous?: { run: AnalysisRun; version: string };
  isLarge: boolean;
  /** Instead of a chart, where none of the measurements is a number with a time. */
  fallback: ReactNode;
}

function pathOf(samples: readonly ChartSample[], area: PlotArea): string {
  return samples
    .map(
      ({ seconds, value }, index) =>
        `${index === 0 ? 'M' : 'L'}${area.x(seconds)} ${area.y(value)}`,
    )
    .join(' ');
}

/**
 * The measurements of a metric over time, with the limits that its conditions set.
 */
export function MetricChart(props: MetricChartProps) {
  const { run, metric, previous, isLarge } = props;
  const classes = useChartStyles();
  const words = useRolloutWords();
  const [measureRef, width] = useMeasuredWidth(560);
  const chart = metricChart({
    run,
    metric,
    previous: previous?.run,
    tickCount: isLarge ? 4 : 2,
  });
  if (!chart) {
    return <>{props.fallback}</>;
  }
  const height = isLarge ? 200 : 116;
  const area = plotArea(chart, { width, height });
  const label = joinClauses(
    [
      words.t('metric.overTime', {
        metric: metric.name,
        summary: summariseMeasurements(metric, words),
      }),
      ...chart.zones.map(zone => describeZone(zone, words)),
    ],
    words,
  );
  const verdicts = [...new Set(chart.points.map(({ verdict }) => verdict))];

  return (
    <div ref={measureRef} className={classes.root}>
      <svg
        role="img"
        aria-label={label}
        className={classes.svg}
        viewBox={`0 0 ${width} ${height}`}
        height={height}
      >
        <ChartAxes chart={chart} area={area} />
        <ChartZones zones={chart.zones} area={area} />
        {chart.previous.length > 1 && (
          <path className={classes.previous} d={pathOf(chart.previous, area)} />
        )}
        {chart.lines.map(line => (
          <path
            key={line[0].seconds}
            className={classes.line}
            d={pathOf(line, area)}
          />
        ))}
        {chart.points.map((point, index) => (
          <VerdictMark
            // Two measurements may have the same second.
            // eslint-disable-next-line react/no-array-index-key
            key={index}
            x={area.x(point.seconds)}
            y={point.value === undefined ? area.bottom : area.y(point.value)}
            verdict={point.verdict}
          >
            <title>
              {`${formatMeasuredValue(point.measurement, words)} ${verdictWord(
                point.verdict,
                words,
              )}`}
            </title>
          </VerdictMark>
        ))}
      </svg>
      {isLarge && (
        <ChartLegend
          verdicts={verdicts}
          previous={
            previous && chart.previous.length > 1
              ? words.t('metric.lastSuccessfulRun', {
                  version: previous.version,
                })
              : undefined
          }
        />
      )}
    </div>
  );
}
