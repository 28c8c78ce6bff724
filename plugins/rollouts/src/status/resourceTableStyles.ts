import { makeStyles } from '@material-ui/core/styles';

/** A table that becomes a list of blocks where it is narrow; each cell then says its column. */
export const useResourceTableStyles = makeStyles(
  theme => ({
    table: {
      width: '100%',
      tableLayout: 'fixed',
      borderCollapse: 'collapse',
      fontSize: 14,
      lineHeight: '20px',
      fontVariantNumeric: 'tabular-nums',
      color: theme.palette.text.primary,
      [theme.breakpoints.down('sm')]: {
        display: 'block',
        '& tbody, & tr, & td, & th': { display: 'block' },
      },
    },
    head: {
      [theme.breakpoints.down('sm')]: { display: 'none' },
    },
    column: {
      padding: theme.spacing(1, 2),
      fontSize: 12,
      lineHeight: '16px',
      fontWeight: 400,
      textAlign: 'left',
      whiteSpace: 'nowrap',
      color: theme.palette.text.secondary,
      '&:first-child': { paddingLeft: theme.spacing(3) },
      '&:last-child': { paddingRight: theme.spacing(3) },
    },
    // Of the same width in each cluster, so that the eye goes straight down.
    resource: { width: '26%' },
    state: { width: '14%' },
    objects: { width: '9%' },
    lastEvent: { width: '12%' },
    restarts: { width: '9%' },
    lastError: { width: '30%' },
    row: {
      borderTop: `1px solid ${theme.palette.divider}`,
      [theme.breakpoints.down('sm')]: { padding: theme.spacing(1.5, 0) },
    },
    cell: {
      padding: theme.spacing(1.25, 2),
      fontWeight: 400,
      textAlign: 'left',
      verticalAlign: 'top',
      '&:first-child': { paddingLeft: theme.spacing(3) },
      '&:last-child': { paddingRight: theme.spacing(3) },
      [theme.breakpoints.down('sm')]: {
        padding: theme.spacing(0.25, 2),
        '&:first-child': { paddingLeft: theme.spacing(2) },
        '&:last-child': { paddingRight: theme.spacing(2) },
        '&[data-label]': {
          display: 'grid',
          gridTemplateColumns: '112px minmax(0, 1fr)',
          gap: theme.spacing(1),
        },
        '&[data-label]::before': {
          content: 'attr(data-label)',
          fontSize: 12,
          color: theme.palette.text.secondary,
        },
      },
    },
    name: { overflowWrap: 'anywhere' },
    number: {
      textAlign: 'right',
      whiteSpace: 'nowrap',
      [theme.breakpoints.down('sm')]: { textAlign: 'left' },
    },
    error: { overflowWrap: 'anywhere' },
    quiet: { color: theme.palette.text.secondary },
    advice: {
      padding: theme.spacing(0, 3, 2),
      [theme.breakpoints.down('sm')]: { padding: theme.spacing(0.5, 2, 1.5) },
    },
  }),
  { name: 'RolloutsResourceTable' },
);
