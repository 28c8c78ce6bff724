import Paper from '@material-ui/core/Paper';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import {
  Glyph,
  GlyphProps,
} from '@progressive-delivery/backstage-plugin-rollouts-react';
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
      },
      // Lines that are longer than this are hard to read.
      '& > *': { minWidth: 0, maxWidth: 'min(100%, 760px)' },
      '& pre': { justifySelf: 'stretch' },
    },
    title: {
      display: 'flex',
      alignItems: 'center',
      gap: theme.spacing(1),
      fontSize: 16,
      lineHeight: '24px',
      fontWeight: 600,
    },
  }),
  { name: 'RolloutsStateCard' },
);

interface StateCardProps {
  title: string;
  glyph?: Pick<GlyphProps, 'name' | 'tone'>;
  children: ReactNode;
}

/** The whole tab's answer when there is no rollout to show: what is the case, and what to do. */
export function StateCard({ title, glyph, children }: StateCardProps) {
  const classes = useStyles();
  return (
    <Paper variant="outlined" className={classes.root}>
      <Typography component="h2" className={classes.title}>
        {glyph && <Glyph {...glyph} />}
        {title}
      </Typography>
      {children}
    </Paper>
  );
}
