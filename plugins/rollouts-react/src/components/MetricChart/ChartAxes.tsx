import { MetricChart } from '../../domain/chart/metricChart';
import { formatMeasuredNumber } from '../../domain/formatMeasuredNumber';
import { formatTimeOfDay } from '../../domain/formatTimeOfDay';
import { useNow } from '../../hooks/useNow';
import { useChartStyles } from './chartStyles';
import { PlotArea } from './plotArea';
import { useRolloutWords } from '../../hooks/useRolloutWords';

const pxPerTime = 110;
const oneMinuteMs = 60_000;

/** Values at the left, lines across, times of day below. */
export function ChartAxes({
  chart,
  area,
}: {
  chart: MetricChart;
  area: PlotArea;
}) {
  const classes = useChartStyles();
  const words = useRolloutWords();
  const now = useNow(oneMinuteMs);
  const parts = Math.max(
    1,
    Math.min(
      5,
      Math.floor((area.right - area.left) / pxPerTime),
      // Times are told to the second: more would be told twice.
      Math.floor(chart.spanSeconds),
    ),
  );
  const times = Array.from(
    { length: parts + 1 },
    (_, index) => (chart.spanSeconds / parts) * index,
  );
  const timeAt = (seconds: number) => {
    const time = new Date(Date.parse(chart.beganAt) + seconds * 1000);
    return formatTimeOfDay(time.toISOString(), {
      words,
      // The day is said only where the picture goes over several.
      now: chart.spanSeconds < 86_400 ? time : now,
      withSeconds: chart.spanSeconds < 600,
    });
  };
  return (
    <>
      {chart.ticks.map(tick => (
        <g key={tick}>
          <path
            className={classes.grid}
            d={`M${area.left} ${area.y(tick)}H${area.right}`}
          />
          <text x={area.left - 8} y={area.y(tick) + 4} textAnchor="end">
            {formatMeasuredNumber(tick, words)}
          </text>
        </g>
      ))}
      {times.map((seconds, index) => (
        <text
          key={seconds}
          x={area.x(seconds)}
          y={area.bottom + 17}
          textAnchor={anchorOf(index, parts)}
        >
          {timeAt(seconds)}
        </text>
      ))}
    </>
  );
}

/** The outermost stay within the chart. */
function anchorOf(index: number, last: number): 'start' | 'middle' | 'end' {
  if (index === 0) {
    return 'start';
  }
  return index === last ? 'end' : 'middle';
}
