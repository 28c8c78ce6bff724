import { makeStyles } from '@material-ui/core/styles';
import { ReactNode } from 'react';

const useStyles = makeStyles(
  {
    root: {
      position: 'absolute',
      width: 1,
      height: 1,
      overflow: 'hidden',
      clip: 'rect(0 0 0 0)',
      whiteSpace: 'nowrap',
    },
  },
  { name: 'RolloutsVisuallyHidden' },
);

interface VisuallyHiddenProps {
  id?: string;
  children: ReactNode;
}

/** Text for those who listen, where the eye is told by other means. */
export function VisuallyHidden({ id, children }: VisuallyHiddenProps) {
  const classes = useStyles();
  return (
    <span id={id} className={classes.root}>
      {children}
    </span>
  );
}
