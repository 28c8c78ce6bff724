import { makeStyles, Theme } from '@material-ui/core/styles';
import { codeBlock } from '../../theme/codeBlock';
import { monospace } from '../../theme/tones';

export const useMetricRowStyles = makeStyles(
  (theme: Theme) => ({
    root: {
      display: 'grid',
      gridTemplateColumns: '208px minmax(0, 1fr)',
      gap: '8px 24px',
      padding: '16px 0',
      color: theme.palette.text.primary,
      fontVariantNumeric: 'tabular-nums',
      '& + &': { borderTop: `1px solid ${theme.palette.divider}` },
      '&:first-child': { paddingTop: 0 },
      '&:last-child': { paddingBottom: 0 },
      [theme.breakpoints.down('md')]: {
        gridTemplateColumns: 'minmax(0, 1fr)',
      },
    },
    name: {
      margin: 0,
      fontSize: 14,
      lineHeight: '20px',
      fontWeight: 600,
      overflowWrap: 'anywhere',
    },
    value: {
      marginTop: 4,
      fontSize: 20,
      lineHeight: '28px',
      fontWeight: 500,
      overflowWrap: 'anywhere',
      '& small': {
        fontSize: 12,
        fontWeight: 400,
        color: theme.palette.text.secondary,
      },
    },
    words: { fontSize: 14, lineHeight: '20px' },
    facts: {
      display: 'grid',
      justifyItems: 'start',
      gap: 2,
      marginTop: 4,
      fontSize: 12,
      lineHeight: '16px',
      color: theme.palette.text.secondary,
    },
    verdict: {
      display: 'flex',
      alignItems: 'center',
      gap: 6,
      color: theme.palette.text.primary,
    },
    picture: { display: 'grid', alignContent: 'start', gap: 8, minWidth: 0 },
    quote: {
      fontFamily: monospace,
      fontSize: 12,
      lineHeight: '16px',
      overflowWrap: 'anywhere',
    },
    details: {
      fontSize: 12,
      lineHeight: '16px',
      color: theme.palette.text.secondary,
      '& summary': { cursor: 'pointer', width: 'max-content' },
    },
    query: { ...codeBlock(theme), margin: '8px 0 0' },
    table: {
      marginTop: 8,
      borderCollapse: 'collapse',
      color: theme.palette.text.primary,
      '& th': {
        padding: '2px 16px 2px 0',
        textAlign: 'left',
        fontWeight: 500,
        color: theme.palette.text.secondary,
      },
      '& td': {
        padding: '2px 16px 2px 0',
        verticalAlign: 'top',
        overflowWrap: 'anywhere',
      },
    },
  }),
  { name: 'RolloutsMetricRow' },
);
