import { makeStyles } from '@material-ui/core/styles';
import { ReactNode } from 'react';

const useStyles = makeStyles(
  {
    root: {
      fontFamily:
        '"Roboto Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace',
      fontSize: 12,
      overflowWrap: 'anywhere',
    },
  },
  { name: 'RolloutsMono' },
);

/** A name as the cluster spells it, within a sentence. */
export function Mono({ children }: { children: ReactNode }) {
  const classes = useStyles();
  return <span className={classes.root}>{children}</span>;
}
