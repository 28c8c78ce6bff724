import { makeStyles } from '@material-ui/core/styles';
import { rowStyles } from '../rows/rowStyles';

/** The look of the table. Heights are those that are reckoned with while scrolling. */
export const useFleetTableStyles = makeStyles(
  theme => {
    const { divider, background, text } = theme.palette;
    return {
      table: {
        width: '100%',
        tableLayout: 'fixed',
        borderCollapse: 'separate',
        borderSpacing: 0,
        fontSize: 14,
        lineHeight: '20px',
        fontVariantNumeric: 'tabular-nums',
        color: text.primary,
      },
      phase: { width: 140 },
      name: { width: '17%' },
      wideName: { width: '22%' },
      version: { width: '12%' },
      steps: { width: 158 },
      traffic: { width: 136 },
      waits: {},
      owner: { width: '11%' },
      since: { width: 108 },
      head: {
        position: 'sticky',
        top: 0,
        zIndex: 2,
        padding: theme.spacing(1),
        background: background.paper,
        borderBottom: `1px solid ${divider}`,
        fontSize: 12,
        lineHeight: '16px',
        fontWeight: 400,
        textAlign: 'left',
        verticalAlign: 'bottom',
        color: text.secondary,
        '&:first-child': { paddingLeft: theme.spacing(3) },
        '&:last-child': { paddingRight: theme.spacing(3) },
      },
      number: { textAlign: 'right' },
      group: {
        height: 42,
        boxSizing: 'border-box',
        padding: '16px 24px 6px',
        borderBottom: `1px solid ${divider}`,
        textAlign: 'left',
        fontWeight: 600,
      },
      hint: { fontWeight: 400, color: text.secondary },
      row: rowStyles(theme).row,
      cell: {
        height: 49,
        boxSizing: 'border-box',
        padding: '4px 8px',
        borderBottom: `1px solid ${divider}`,
        textAlign: 'left',
        fontWeight: 400,
        '& > span': { verticalAlign: 'middle' },
        '&$number': { textAlign: 'right' },
        '&:first-child': { paddingLeft: theme.spacing(3) },
        '&:last-child': { paddingRight: theme.spacing(3) },
      },
      clamp: {
        display: '-webkit-box',
        overflow: 'hidden',
        '-webkit-box-orient': 'vertical',
        '-webkit-line-clamp': 2,
        overflowWrap: 'anywhere',
      },
      outdated: {
        opacity: 0.6,
        '@media (prefers-reduced-motion: no-preference)': {
          transition: 'opacity 150ms 250ms',
        },
      },
    };
  },
  { name: 'RolloutsFleetTable' },
);
