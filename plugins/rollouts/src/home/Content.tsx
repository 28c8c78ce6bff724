import { Link } from '@backstage/core-components';
import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import Skeleton from '@material-ui/lab/Skeleton';
import { FleetQuery } from '@progressive-delivery/backstage-plugin-rollouts-common';
import {
  Fleet,
  Glyph,
  useFleet,
} from '@progressive-delivery/backstage-plugin-rollouts-react';
import { useMemo } from 'react';
import { useFleetContext } from '../fleet/fleetContext';
import { useMyRefs } from '../fleet/useMyRefs';
import { rootRouteRef } from '../routes';
import { rolloutsTranslationRef } from '../translation';
import { HomeRollout } from './HomeRollout';

const useStyles = makeStyles(
  theme => ({
    root: {
      fontFamily: theme.typography.fontFamily,
      fontSize: 14,
      lineHeight: '20px',
      fontVariantNumeric: 'tabular-nums',
      color: theme.palette.text.primary,
    },
    // To the edges of the card.
    list: {
      margin: theme.spacing(-2, -2, 1),
      padding: 0,
      listStyle: 'none',
    },
    quiet: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1),
      marginBottom: theme.spacing(1.5),
    },
    moving: { color: theme.palette.text.secondary },
  }),
  { name: 'RolloutsHome' },
);

/** So many are seen at a glance; the others are a click away. */
const mostRollouts = 6;

/** What needs attention of what the signed-in user and their teams own. */
export function Content() {
  const { t } = useTranslationRef(rolloutsTranslationRef);
  const myRefs = useMyRefs();
  return myRefs === undefined ? (
    <Loading label={t('home.loading')} />
  ) : (
    <MyRollouts myRefs={myRefs} />
  );
}

function Loading({ label }: { label: string }) {
  return (
    <div role="status" aria-label={label}>
      <Skeleton variant="text" width="60%" />
      <Skeleton variant="text" width="80%" />
      <Skeleton variant="text" width="45%" />
    </div>
  );
}

function MyRollouts({ myRefs }: { myRefs: readonly string[] }) {
  const { t } = useTranslationRef(rolloutsTranslationRef);
  const classes = useStyles();
  const fleetRoute = useRouteRef(rootRouteRef);
  const query = useMemo<FleetQuery>(
    () => ({ owners: [...myRefs], urgencies: ['attention'] }),
    [myRefs],
  );
  const fleet = useFleet(query);
  if (fleet.isLoading) {
    return <Loading label={t('home.loading')} />;
  }
  return (
    <div className={classes.root}>
      {fleet.facts ? (
        <Attention fleet={fleet} facts={fleet.facts} myRefs={myRefs} />
      ) : (
        <div className={classes.quiet}>{t('home.failed')}</div>
      )}
      <Link to={`${fleetRoute()}?mine=true`}>{t('home.all')}</Link>
    </div>
  );
}

interface AttentionProps {
  fleet: Fleet;
  facts: NonNullable<Fleet['facts']>;
  myRefs: readonly string[];
}

function Attention({ fleet, facts, myRefs }: AttentionProps) {
  const { t } = useTranslationRef(rolloutsTranslationRef);
  const classes = useStyles();
  const context = useFleetContext(facts, myRefs);
  const { total, counts } = facts;
  const rows = Array.from(
    { length: Math.min(total, mostRollouts) },
    (_, index) => fleet.rowAt(index),
  ).flatMap(row => row ?? []);

  if (rows.length === 0) {
    return (
      <div className={classes.quiet}>
        <Glyph name="check" tone="success" />
        {t('home.none')}
        {counts.moving > 0 && (
          <span className={classes.moving}>
            {t('home.moving', { count: counts.moving })}
          </span>
        )}
      </div>
    );
  }
  return (
    <>
      <ul className={classes.list} aria-label={t('home.title')}>
        {rows.map(row => (
          <HomeRollout key={row.rollout.id} row={row} context={context} />
        ))}
      </ul>
      {total > rows.length && (
        <div className={classes.quiet}>
          {t('home.more', { count: total - rows.length })}
        </div>
      )}
    </>
  );
}
