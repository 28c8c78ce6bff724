import { makeStyles, Theme } from '@material-ui/core/styles';
import { monospace, visuallyHidden } from '../../theme/tones';

/** Of everything in the list of revisions, so that its rows look alike. */
export const useRevisionStyles = makeStyles(
  (theme: Theme) => ({
    list: { margin: 0, padding: 0, listStyle: 'none' },
    entry: {
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr) auto',
      gap: '4px 12px',
      padding: '12px 0',
      fontSize: 14,
      lineHeight: '20px',
      color: theme.palette.text.primary,
      fontVariantNumeric: 'tabular-nums',
      '& + &': { borderTop: `1px solid ${theme.palette.divider}` },
      '&:first-child': { paddingTop: 0 },
      '&:last-child': { paddingBottom: 0 },
    },
    /** Below the first line, over the whole width and in line with its words. */
    below: {
      gridColumn: '1 / -1',
      minWidth: 0,
      paddingLeft: 16,
    },
    row: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: '4px 8px',
      minWidth: 0,
    },
    /** What wraps stays in line with the words behind the chevron, as `below` does. */
    head: { paddingLeft: 16, '& > button': { marginLeft: -16 } },
    end: { margin: '-4px -8px -4px 0', alignSelf: 'start' },
    version: { fontWeight: 600, overflowWrap: 'anywhere' },
    past: { fontWeight: 500 },
    caption: {
      fontSize: 12,
      lineHeight: '16px',
      color: theme.palette.text.secondary,
      overflowWrap: 'anywhere',
    },
    mono: { fontFamily: monospace, fontSize: 12, overflowWrap: 'anywhere' },
    link: { color: theme.palette.primary.main },
    withGlyph: {
      display: 'flex',
      alignItems: 'flex-start',
      gap: 6,
      '& svg': { marginTop: 2 },
    },
    hidden: visuallyHidden,
  }),
  { name: 'RolloutsRevisionList' },
);
