import { makeStyles, Theme } from '@material-ui/core/styles';
import { toneColor, toneFade } from '../../theme/tones';

export const useChartStyles = makeStyles(
  (theme: Theme) => ({
    root: { minWidth: 0 },
    svg: {
      display: 'block',
      width: '100%',
      overflow: 'visible',
      '& text': {
        fontFamily: theme.typography.fontFamily,
        fontSize: 11,
        fill: theme.palette.text.secondary,
        fontVariantNumeric: 'tabular-nums',
      },
    },
    grid: { stroke: theme.palette.divider },
    zone: { fill: toneFade(theme, 'error') },
    mildZone: { fill: toneFade(theme, 'warning') },
    edge: {
      stroke: toneColor(theme, 'error'),
      strokeWidth: 1.25,
      strokeDasharray: '5 3',
    },
    mildEdge: {
      stroke: toneColor(theme, 'warning'),
      strokeWidth: 1.25,
      strokeDasharray: '5 3',
    },
    // Text on a tint, which secondary text is too pale for.
    words: { '&&': { fill: theme.palette.text.primary } },
    line: {
      fill: 'none',
      stroke: theme.palette.primary.main,
      strokeWidth: 2,
      strokeLinejoin: 'round',
    },
    previous: {
      fill: 'none',
      stroke: theme.palette.text.secondary,
      strokeWidth: 1.25,
      strokeLinejoin: 'round',
      opacity: 0.75,
    },
    successful: {
      fill: toneColor(theme, 'success'),
      stroke: theme.palette.background.paper,
      strokeWidth: 1.5,
    },
    failed: {
      fill: toneColor(theme, 'error'),
      stroke: theme.palette.background.paper,
      strokeWidth: 1.5,
    },
    error: {
      fill: theme.palette.background.paper,
      stroke: toneColor(theme, 'error'),
      strokeWidth: 1.5,
    },
    inconclusive: {
      fill: theme.palette.background.paper,
      stroke: toneColor(theme, 'warning'),
      strokeWidth: 2,
    },
    noData: {
      fill: theme.palette.background.paper,
      stroke: theme.palette.text.secondary,
      strokeWidth: 1.5,
      strokeDasharray: '2 1.5',
    },
    pending: {
      fill: theme.palette.background.paper,
      stroke: toneColor(theme, 'info'),
      strokeWidth: 1.5,
    },
    unknown: {
      fill: theme.palette.background.paper,
      stroke: theme.palette.text.secondary,
      strokeWidth: 1.5,
    },
    legend: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: '4px 16px',
      marginTop: 4,
      paddingLeft: 44,
      fontSize: 12,
      lineHeight: '16px',
      color: theme.palette.text.secondary,
      '& > span': { display: 'inline-flex', alignItems: 'center', gap: 6 },
    },
  }),
  { name: 'RolloutsMetricChart' },
);
