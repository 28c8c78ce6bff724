import { makeStyles, Theme } from '@material-ui/core/styles';
import { codeBlock } from '../../theme/codeBlock';
import { monospace } from '../../theme/tones';

export const useAnalysisPanelStyles = makeStyles(
  (theme: Theme) => {
    const caption = {
      fontSize: 12,
      lineHeight: '16px',
      color: theme.palette.text.secondary,
      fontVariantNumeric: 'tabular-nums',
    } as const;
    return {
      caption,
      versions: {
        ...caption,
        display: 'inline-flex',
        alignItems: 'center',
        gap: 6,
        '& select': {
          font: 'inherit',
          color: theme.palette.text.primary,
          background: theme.palette.background.paper,
          border: `1px solid ${theme.palette.divider}`,
          borderRadius: theme.shape.borderRadius,
          padding: '2px 4px',
          maxWidth: 180,
        },
      },
      message: { ...codeBlock(theme), margin: '0 0 16px' },
      runHead: {
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: '4px 16px',
        marginBottom: 12,
        '&:empty': { display: 'none' },
      },
      runAction: { marginLeft: 'auto' },
      args: {
        ...caption,
        display: 'flex',
        flexWrap: 'wrap',
        gap: '2px 16px',
        margin: 0,
        '& > div': { display: 'flex', gap: 4, minWidth: 0 },
        '& dd': {
          margin: 0,
          fontFamily: monospace,
          color: theme.palette.text.primary,
          overflowWrap: 'anywhere',
        },
      },
      metrics: { margin: 0, padding: 0, listStyle: 'none' },
    };
  },
  { name: 'RolloutsAnalysisPanel' },
);
