import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(
  theme => ({
    note: {
      display: 'flex',
      alignItems: 'baseline',
      gap: theme.spacing(1.5),
      marginTop: theme.spacing(4),
    },
    label: {
      flexShrink: 0,
      padding: theme.spacing(0, 1),
      border: `1px solid ${theme.palette.text.secondary}`,
      borderRadius: 4,
      fontSize: 12,
      lineHeight: '20px',
      fontWeight: 600,
      color: theme.palette.text.primary,
    },
  }),
  { name: 'PortalDemoNote' },
);

export function DemoNote() {
  const classes = useStyles();

  return (
    <div className={classes.note} role="note">
      <span className={classes.label}>Demo</span>
      <Typography variant="body2" color="textSecondary">
        There are no passwords, and both clusters are simulated on the machine
        that runs this portal. Nothing here reaches anybody&apos;s production.
      </Typography>
    </div>
  );
}
