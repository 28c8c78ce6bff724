import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useWords } from '../translation';

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
  const { t } = useWords();
  return (
    <Typography
      variant="body2"
      color="textSecondary"
      role="status"
      className={classes.root}
    >
      {t('sheet.polling')}
    </Typography>
  );
}
