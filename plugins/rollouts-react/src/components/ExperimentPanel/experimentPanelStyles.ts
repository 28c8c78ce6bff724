import { makeStyles, Theme } from '@material-ui/core/styles';
import { monospace } from '../../theme/tones';

export const useExperimentPanelStyles = makeStyles(
  (theme: Theme) => ({
    experiment: {
      minWidth: 0,
      '& + &': {
        marginTop: 16,
        paddingTop: 16,
        borderTop: `1px solid ${theme.palette.divider}`,
      },
    },
    head: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: '4px 8px',
    },
    name: {
      margin: 0,
      fontSize: 14,
      lineHeight: '20px',
      fontWeight: 600,
      overflowWrap: 'anywhere',
    },
    caption: {
      fontSize: 12,
      lineHeight: '16px',
      color: theme.palette.text.secondary,
      fontVariantNumeric: 'tabular-nums',
    },
    action: { marginLeft: 'auto' },
    message: {
      marginTop: 8,
      fontFamily: monospace,
      fontSize: 12,
      lineHeight: '16px',
      overflowWrap: 'anywhere',
      color: theme.palette.text.secondary,
    },
    table: {
      width: '100%',
      marginTop: 8,
      borderCollapse: 'collapse',
      fontSize: 14,
      lineHeight: '20px',
      fontVariantNumeric: 'tabular-nums',
      '& th': {
        padding: '4px 16px 4px 0',
        textAlign: 'left',
        fontSize: 12,
        fontWeight: 400,
        color: theme.palette.text.secondary,
      },
      '& td': {
        padding: '6px 16px 6px 0',
        verticalAlign: 'top',
        borderTop: `1px solid ${theme.palette.divider}`,
      },
      '& tbody th': {
        padding: '6px 16px 6px 0',
        verticalAlign: 'top',
        borderTop: `1px solid ${theme.palette.divider}`,
        fontSize: 14,
        fontWeight: 500,
        color: theme.palette.text.primary,
      },
    },
    pods: { display: 'flex', alignItems: 'center', gap: 8 },
    mono: { fontFamily: monospace, fontSize: 12, overflowWrap: 'anywhere' },
    analyses: {
      display: 'grid',
      gap: 4,
      margin: '12px 0 0',
      padding: 0,
      listStyle: 'none',
    },
    analysis: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: '2px 8px',
      fontSize: 14,
      lineHeight: '20px',
    },
  }),
  { name: 'RolloutsExperimentPanel' },
);
