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

/**
 * Text that one would paste, or the words of a cluster, as they are. Wraps rather than scrolls, so
 * that nothing is hidden. Code and clusters speak English whatever language the app speaks.
 */
export function CodeBlock({ children }: { children: string }) {
  const classes = useStyles();
  return (
    <pre className={classes.root} lang="en">
      {children}
    </pre>
  );
}
