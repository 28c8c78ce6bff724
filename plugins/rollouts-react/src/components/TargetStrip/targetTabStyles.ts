import { alpha, makeStyles, Theme } from '@material-ui/core/styles';
import { toneColor } from '../../theme/tones';

export const useTargetTabStyles = makeStyles(
  (theme: Theme) => {
    const { divider, background, text } = theme.palette;
    const narrow = theme.breakpoints.down('sm');
    return {
      root: {
        position: 'relative',
        display: 'grid',
        gap: 4,
        alignContent: 'start',
        gridTemplateColumns: 'minmax(0, 1fr)',
        minWidth: 0,
        padding: '12px 16px',
        boxSizing: 'border-box',
        margin: 0,
        textAlign: 'left',
        cursor: 'pointer',
        background: 'none',
        fontFamily: 'inherit',
        fontSize: 14,
        lineHeight: '20px',
        fontVariantNumeric: 'tabular-nums',
        color: text.primary,
        border: '1px solid transparent',
        borderBottomColor: divider,
        borderRadius: '4px 4px 0 0',
        // Secondary text keeps its contrast on it, as it would not on a grey.
        '&:hover': { background: background.paper },
        '&:focus-visible': {
          outline: `2px solid ${toneColor(theme, 'primary')}`,
          outlineOffset: -4,
        },
        '& + &:not($selected)::before': {
          content: '""',
          position: 'absolute',
          left: -1,
          top: 14,
          bottom: 14,
          width: 1,
          background: divider,
        },
        [narrow]: {
          gridTemplateColumns: 'minmax(0, 1fr) auto',
          gap: '0 8px',
          padding: '8px 16px',
          border: 0,
          borderBottom: `1px solid ${divider}`,
          borderRadius: 0,
          '&:hover': { background: alpha(text.primary, 0.02) },
          '&&::before': { display: 'none' },
        },
      },
      selected: {
        background: background.paper,
        borderColor: divider,
        borderBottomColor: background.paper,
        boxShadow: `inset 0 3px ${toneColor(theme, 'primary')}`,
        '&:hover': { background: background.paper },
        '& + $root::before': { display: 'none' },
        [narrow]: {
          borderBottomColor: divider,
          boxShadow: `inset 3px 0 ${toneColor(theme, 'primary')}`,
        },
      },
      names: {
        display: 'flex',
        alignItems: 'baseline',
        gap: 8,
        minWidth: 0,
      },
      title: { fontWeight: 600, whiteSpace: 'nowrap' },
      place: {
        minWidth: 0,
        overflow: 'hidden',
        textOverflow: 'ellipsis',
        whiteSpace: 'nowrap',
        fontSize: 12,
        lineHeight: '16px',
        color: text.secondary,
      },
      state: {
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        justifyContent: 'space-between',
        gap: '0 8px',
        minWidth: 0,
        [narrow]: { justifyContent: 'flex-end' },
      },
      bar: { display: 'block', [narrow]: { display: 'none' } },
      waiting: {
        fontSize: 12,
        lineHeight: '16px',
        color: text.secondary,
        overflowWrap: 'anywhere',
        [narrow]: { gridColumn: 1, gridRow: 2 },
      },
      wide: { minWidth: 0, [narrow]: { display: 'none' } },
      narrow: {
        display: 'none',
        fontSize: 12,
        lineHeight: '16px',
        textAlign: 'right',
        [narrow]: { display: 'block', gridColumn: 2, gridRow: 2 },
      },
    };
  },
  { name: 'RolloutsTargetTab' },
);
