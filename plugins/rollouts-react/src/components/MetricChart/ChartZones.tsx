import { describeZone } from '../../domain/chart/describeZone';
import { FailingZone } from '../../domain/chart/failingZones';
import { useChartStyles } from './chartStyles';
import { PlotArea } from './plotArea';
import { useRolloutWords } from '../../hooks/useRolloutWords';

/** The sides on which a measurement is bad: tinted, with a dashed edge, and labelled in words. */
export function ChartZones(props: {
  zones: readonly FailingZone[];
  area: PlotArea;
}) {
  const { zones, area } = props;
  const classes = useChartStyles();
  const words = useRolloutWords();
  return (
    <>
      {zones.map(zone => {
        const edge = area.y(zone.edge);
        const [from, to] =
          zone.side === 'below' ? [edge, area.bottom] : [area.top, edge];
        const isMild = zone.verdict !== 'fails';
        return (
          <g key={`${zone.side}${zone.edge}${zone.verdict}`}>
            <rect
              className={isMild ? classes.mildZone : classes.zone}
              x={area.left}
              width={area.right - area.left}
              y={from}
              height={Math.max(to - from, 0)}
            />
            <path
              className={isMild ? classes.mildEdge : classes.edge}
              d={`M${area.left} ${edge}H${area.right}`}
            />
            <text
              className={classes.words}
              x={area.right - 4}
              y={zone.side === 'below' ? edge + 13 : edge - 6}
              textAnchor="end"
            >
              {describeZone(zone, words)}
            </text>
          </g>
        );
      })}
    </>
  );
}
