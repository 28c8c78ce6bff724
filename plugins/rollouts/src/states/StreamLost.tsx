import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';

const useStyles = makeStyles(
  theme => ({
    root: {
      marginLeft: theme.spacing(4),
      [theme.breakpoints.down('sm')]: { marginLeft: 0 },
    },
  }),
  { name: 'RolloutsStreamLost' },
);

/** The stream does not come through, and the portal is asked at an interval instead. */
export function StreamLost() {
  const classes = useStyles();
  return (
    <Typography
      variant="body2"
      color="textSecondary"
      role="status"
      className={classes.root}
    >
      The live connection does not come through, as behind some proxies.
      Everything works, up to 10 s late.
    </Typography>
  );
}
