import { alpha, makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(
  theme => ({
    root: {
      margin: 0,
      padding: theme.spacing(1, 1.5),
      borderRadius: theme.shape.borderRadius,
      backgroundColor: alpha(theme.palette.text.primary, 0.05),
      color: theme.palette.text.primary,
      fontFamily:
        '"Roboto Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace',
      fontSize: 12,
      lineHeight: '18px',
      whiteSpace: 'pre-wrap',
      overflowWrap: 'anywhere',
    },
  }),
  { name: 'RolloutsCodeBlock' },
);

/** Text that one would paste, as it is. Wraps rather than scrolls, so that nothing is hidden. */
export function CodeBlock({ children }: { children: string }) {
  const classes = useStyles();
  return <pre className={classes.root}>{children}</pre>;
}
