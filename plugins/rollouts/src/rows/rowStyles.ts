import { alpha, createStyles, Theme } from '@material-ui/core/styles';

/** So faint that secondary text keeps its contrast on it. */
export function rowTint({ palette }: Theme): string {
  return alpha(palette.text.primary, 0.02);
}

/** A row that opens what it is about, wherever it is clicked, and the link in it that does so. */
export function rowStyles(theme: Theme) {
  const row = {
    position: 'relative',
    '&:hover': { background: rowTint(theme) },
  } as const;
  return createStyles({
    row,
    /** Of a list: what it is on the left, how it is on the right. */
    listRow: {
      ...row,
      display: 'grid',
      gridTemplateColumns: 'minmax(0, 1fr) auto',
      gap: '2px 12px',
      padding: theme.spacing(1.25, 2),
      borderBottom: `1px solid ${theme.palette.divider}`,
    },
    link: {
      overflow: 'hidden',
      textOverflow: 'ellipsis',
      whiteSpace: 'nowrap',
      color: theme.palette.text.primary,
      // The whole row opens it; other links in the row lie above.
      '&::after': { content: '""', position: 'absolute', inset: 0 },
      '&:focus-visible': { outline: 'none' },
      '&:focus-visible::after': {
        outline: `2px solid ${theme.palette.primary.main}`,
        outlineOffset: -2,
      },
    },
  });
}
