import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import Skeleton from '@material-ui/lab/Skeleton';
import { useWords } from '../translation';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'grid',
      gap: theme.spacing(3),
      padding: theme.spacing(3),
      '@media (prefers-reduced-motion: reduce)': {
        '& *': { animation: 'none' },
      },
    },
    head: {
      display: 'flex',
      flexWrap: 'wrap',
      justifyContent: 'space-between',
      gap: theme.spacing(2),
    },
    sentence: { flex: '1 1 240px', maxWidth: 420 },
    actions: { display: 'flex', gap: theme.spacing(1) },
    steps: {
      display: 'grid',
      gridTemplateColumns: 'repeat(auto-fit, minmax(86px, 1fr))',
      gap: theme.spacing(1),
      maxHeight: 96,
      overflow: 'hidden',
    },
  }),
  { name: 'RolloutsFirstLoad' },
);

/** The shape of the tab before anything is known, so that nothing jumps when it comes. */
export function FirstLoad() {
  const classes = useStyles();
  const { t } = useWords();
  return (
    <Paper
      variant="outlined"
      className={classes.root}
      role="status"
      aria-label={t('state.loading')}
    >
      <div className={classes.head}>
        <div className={classes.sentence}>
          <Skeleton variant="text" width="40%" height={16} />
          <Skeleton variant="text" height={32} />
        </div>
        <div className={classes.actions}>
          <Skeleton variant="rect" width={104} height={36} />
          <Skeleton variant="rect" width={88} height={36} />
        </div>
      </div>
      <div className={classes.steps}>
        {Array.from({ length: 8 }, (_, index) => (
          <div key={index}>
            <Skeleton variant="circle" width={28} height={28} />
            <Skeleton variant="text" width="70%" />
            <Skeleton variant="text" width="45%" />
          </div>
        ))}
      </div>
      <Skeleton variant="rect" height={144} />
    </Paper>
  );
}
