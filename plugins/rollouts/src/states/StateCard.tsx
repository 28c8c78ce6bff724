import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { ReactNode } from 'react';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gap: theme.spacing(1.5),
      justifyItems: 'start',
      padding: theme.spacing(3),
      [theme.breakpoints.down('sm')]: {
        padding: theme.spacing(2),
        borderRadius: 0,
        borderLeft: 0,
        borderRight: 0,
      },
      '& > *': { minWidth: 0, maxWidth: '100%' },
      '& pre': { justifySelf: 'stretch' },
    },
    title: {
      display: 'flex',
      alignItems: 'center',
      gap: theme.spacing(1),
      fontSize: 16,
      lineHeight: '24px',
      fontWeight: 600,
      '& svg': { fontSize: 16 },
    },
  }),
  { name: 'RolloutsStateCard' },
);

export interface StateCardProps {
  title: string;
  icon?: ReactNode;
  children: ReactNode;
}

/** The whole tab's answer when there is no rollout to show: what is the case, and what to do. */
export function StateCard({ title, icon, children }: StateCardProps) {
  const classes = useStyles();
  return (
    <Paper variant="outlined" className={classes.root}>
      <Typography component="h2" className={classes.title}>
        {icon}
        {title}
      </Typography>
      {children}
    </Paper>
  );
}
