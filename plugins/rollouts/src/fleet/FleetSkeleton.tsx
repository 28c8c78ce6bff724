import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import Skeleton from '@material-ui/lab/Skeleton';
import { rolloutsTranslationRef } from '../translation';

const useStyles = makeStyles(
  theme => ({
    root: {
      '@media (prefers-reduced-motion: reduce)': {
        '& *': { animation: 'none' },
      },
    },
    line: {
      display: 'grid',
      gridTemplateColumns: '104px 2fr 1fr 1fr 2fr 72px',
      gap: theme.spacing(3),
      alignItems: 'center',
      height: 49,
      boxSizing: 'border-box',
      padding: theme.spacing(0, 3),
      borderTop: `1px solid ${theme.palette.divider}`,
      [theme.breakpoints.down('sm')]: {
        gridTemplateColumns: '1fr 48px',
        '& > :nth-child(n+3)': { display: 'none' },
      },
    },
  }),
  { name: 'RolloutsFleetSkeleton' },
);

/** The shape of a fleet before anything is known of it. */
export function FleetSkeleton({ lines = 12 }: { lines?: number }) {
  const { t } = useTranslationRef(rolloutsTranslationRef);
  const classes = useStyles();
  return (
    <div role="status" aria-label={t('fleet.loading')} className={classes.root}>
      {Array.from({ length: lines }, (_, line) => (
        <div key={line} className={classes.line}>
          {Array.from({ length: 6 }, (_cell, cell) => (
            <Skeleton key={cell} variant="text" />
          ))}
        </div>
      ))}
    </div>
  );
}
