import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import { ReactNode } from 'react';
import { StateTitle, StateTitleProps } from './StateTitle';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gap: theme.spacing(1.5),
      justifyItems: 'start',
      padding: theme.spacing(3),
      [theme.breakpoints.down('sm')]: {
        padding: theme.spacing(2),
      },
      // Lines that are longer than this are hard to read.
      '& > *': { minWidth: 0, maxWidth: 'min(100%, 760px)' },
      '& pre': { justifySelf: 'stretch' },
    },
  }),
  { name: 'RolloutsStateCard' },
);

interface StateCardProps extends StateTitleProps {
  children: ReactNode;
}

/** The whole tab's answer when there is no rollout to show: what is the case, and what to do. */
export function StateCard({ children, ...title }: StateCardProps) {
  const classes = useStyles();
  return (
    <Paper variant="outlined" className={classes.root}>
      <StateTitle {...title} />
      {children}
    </Paper>
  );
}
