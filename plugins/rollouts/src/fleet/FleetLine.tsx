import { Link } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import { FleetRow } from '@progressive-delivery/backstage-plugin-rollouts-common';
import {
  hasTwoVersions,
  MicroRail,
  PhaseLabel,
  toldAt,
  TrafficShare,
  useNow,
  VersionChange,
} from '@progressive-delivery/backstage-plugin-rollouts-react';
import { rowStyles } from '../rows/rowStyles';
import { rolloutsTranslationRef } from '../translation';
import { FleetContext } from './fleetContext';
import { FleetWaiting } from './FleetWaiting';
import { InThisState } from './InThisState';

const useStyles = makeStyles(
  theme => ({
    name: {
      ...rowStyles(theme).link,
      display: 'block',
      fontWeight: 500,
      '&:hover': { textDecoration: 'underline' },
    },
    place: {
      display: 'block',
      overflow: 'hidden',
      textOverflow: 'ellipsis',
      whiteSpace: 'nowrap',
      fontSize: 12,
      lineHeight: '16px',
      color: theme.palette.text.secondary,
    },
    owners: {
      position: 'relative',
      zIndex: 1,
      display: 'flex',
      flexWrap: 'wrap',
      columnGap: 8,
      '& a': { overflowWrap: 'anywhere' },
    },
    quiet: { color: theme.palette.text.secondary },
  }),
  { name: 'RolloutsFleetLine' },
);

interface FleetLineProps {
  row: FleetRow;
  context: FleetContext;
}

/** The phase as it is believed: unknown when its cluster is silent. */
export function LinePhase({ row, context }: FleetLineProps) {
  return <PhaseLabel rollout={row.rollout} cluster={context.clusterOf(row)} />;
}

/** The name, which opens the rollout in the tab of its entity. */
export function LineName({ row, context }: FleetLineProps) {
  const classes = useStyles();
  const { name } = row.rollout.ref;
  return (
    <Link
      to={context.hrefOf(row)}
      className={classes.name}
      underline="none"
      title={name}
      data-fleet-link
    >
      {name}
    </Link>
  );
}

export function LinePlace({ row, context }: FleetLineProps) {
  const classes = useStyles();
  const { where, namespace } = context.placeOf(row);
  const place = `${where} / ${namespace}`;
  return (
    <span className={classes.place} title={place}>
      {place}
    </span>
  );
}

export function LineVersion({ row, context }: FleetLineProps) {
  const now = toldAt(context.clusterOf(row), useNow(60_000));
  return <VersionChange rollout={row.rollout} now={now} />;
}

/** How far it is; a rollout without steps has nothing to show. */
export function LineSteps({ row: { rollout } }: { row: FleetRow }) {
  return rollout.steps.length > 0 || rollout.strategy === 'blueGreen' ? (
    <MicroRail rollout={rollout} />
  ) : null;
}

export function LineTraffic({ row, context }: FleetLineProps) {
  const { rollout } = row;
  const { t } = useTranslationRef(rolloutsTranslationRef);
  const classes = useStyles();
  const now = toldAt(context.clusterOf(row), useNow(60_000));
  if (rollout.strategy === 'experiment') {
    return null;
  }
  return rollout.isFullyPromoted || !hasTwoVersions(rollout, now) ? (
    <span className={classes.quiet}>{t('fleet.allTraffic')}</span>
  ) : (
    <TrafficShare rollout={rollout} />
  );
}

export function LineWaiting({ row, context }: FleetLineProps) {
  return (
    <FleetWaiting
      row={row}
      cluster={context.clusterOf(row)}
      owner={context.ownersOf(row)[0]?.title}
      isMine={context.isMine(row)}
    />
  );
}

export function LineOwners({ row, context }: FleetLineProps) {
  const classes = useStyles();
  return (
    <span className={classes.owners}>
      {context.ownersOf(row).map(({ ref, title }) => (
        <Link key={ref} to={context.hrefOfEntity(ref)}>
          {title}
        </Link>
      ))}
    </span>
  );
}

/** Of a silent cluster nobody knows whether it is still so. */
export function LineSince({ row, context }: FleetLineProps) {
  return context.clusterOf(row)?.isReachable === false ? null : (
    <InThisState since={row.rollout.phaseSince} />
  );
}
