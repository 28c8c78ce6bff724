import { makeStyles, Theme } from '@material-ui/core/styles';
import { formatPercent } from '../../domain';
import { RailGeometry, RailPoint } from '../../domain/railGeometry';
import { toneColor, toneFade } from '../../theme/tones';
import { useRolloutWords } from '../../hooks/useRolloutWords';

const width = 1000;
const height = 56;
const baseLine = 54;

const useStyles = makeStyles(
  (theme: Theme) => {
    const grey = theme.palette.text.secondary;
    const line = { fill: 'none', vectorEffect: 'non-scaling-stroke' } as const;
    return {
      root: {
        position: 'relative',
        paddingTop: 12,
        [theme.breakpoints.down('sm')]: { display: 'none' },
      },
      drawing: {
        display: 'block',
        width: '100%',
        height,
        overflow: 'visible',
      },
      zero: { stroke: theme.palette.divider, strokeWidth: 1 },
      reached: {
        ...line,
        strokeWidth: 2,
        stroke: toneColor(theme, 'primary'),
      },
      area: { fill: toneFade(theme, 'primary') },
      aborted: { stroke: grey },
      abortedArea: { fill: theme.palette.action.hover },
      planned: {
        ...line,
        stroke: grey,
        strokeWidth: 1.5,
        strokeDasharray: '2 4',
      },
      notReached: { opacity: 0.5 },
      label: {
        position: 'absolute',
        paddingLeft: 4,
        paddingBottom: 2,
        fontSize: 12,
        lineHeight: '16px',
        whiteSpace: 'nowrap',
        color: grey,
      },
      reachedLabel: { color: theme.palette.text.primary },
    };
  },
  { name: 'RolloutsRailProfile' },
);

function toPath(points: readonly RailPoint[]): string {
  return points
    .map(
      ({ x, y }, index) =>
        `${index === 0 ? 'M' : 'L'}${(x * width).toFixed(1)} ${(
          baseLine -
          y / 2
        ).toFixed(1)}`,
    )
    .join(' ');
}

function toArea(points: readonly RailPoint[]): string {
  if (points.length === 0) {
    return '';
  }
  const last = points[points.length - 1];
  return toPath([
    { x: points[0].x, y: 0 },
    ...points,
    { x: last.x, y: 0 },
  ]).concat('Z');
}

/** The height above the rail: traffic asked for, true to scale, a number at each change. */
export function RailProfile(props: {
  geometry: RailGeometry;
  isAborted: boolean;
}) {
  const { geometry, isAborted } = props;
  const classes = useStyles();
  const words = useRolloutWords();
  const { reached, planned, labels } = geometry;
  return (
    <div aria-hidden className={classes.root}>
      <svg
        className={classes.drawing}
        viewBox={`0 0 ${width} ${height}`}
        preserveAspectRatio="none"
      >
        <path className={classes.zero} d={`M0 ${baseLine + 0.5}H${width}`} />
        <path
          className={isAborted ? classes.abortedArea : classes.area}
          d={toArea(reached)}
        />
        <path
          className={`${classes.reached} ${isAborted ? classes.aborted : ''}`}
          d={toPath(reached)}
          data-line="reached"
        />
        <path
          className={`${classes.planned} ${
            isAborted ? classes.notReached : ''
          }`}
          d={toPath(planned)}
          data-line="planned"
        />
      </svg>
      {labels.map(({ x, percent, isReached }) => (
        <span
          key={x}
          className={`${classes.label} ${
            isReached ? classes.reachedLabel : ''
          }`}
          style={{ left: `${x * 100}%`, bottom: 2 + percent / 2 }}
        >
          {formatPercent(percent, words)}
        </span>
      ))}
    </div>
  );
}
