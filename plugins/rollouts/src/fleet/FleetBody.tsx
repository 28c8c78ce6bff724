import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import { Fleet } from '@progressive-delivery/backstage-plugin-rollouts-react';
import { useMemo } from 'react';
import { statusOfError } from '../domain/statusOfError';
import { rolloutsTranslationRef } from '../translation';
import {
  FleetAddress,
  isFiltered,
  withoutFilters,
  withSegment,
} from './fleetAddress';
import { useFleetContext } from './fleetContext';
import { arrangeFleet } from './fleetItems';
import { FleetList } from './FleetList';
import { FleetSkeleton } from './FleetSkeleton';
import {
  EmptyFleet,
  FailedFleet,
  ForbiddenFleet,
  NoMatch,
  OutdatedFleet,
  QuietSegment,
} from './FleetStates';
import { FleetTable } from './FleetTable';
import { AddressChange } from './useFleetAddress';

const useStyles = makeStyles(
  theme => ({
    foot: {
      padding: theme.spacing(1.5, 3),
      fontSize: 12,
      lineHeight: '16px',
      color: theme.palette.text.secondary,
    },
  }),
  { name: 'RolloutsFleetBody' },
);

interface FleetBodyProps {
  fleet: Fleet;
  address: FleetAddress;
  myRefs: readonly string[];
  /** On the page of somebody or something that owns these rollouts. */
  isOwned: boolean;
  isNarrow: boolean;
  width: number;
  go(change: AddressChange): void;
  onSort(sorting: Pick<FleetAddress, 'sort' | 'order'>): void;
}

/** The rollouts, or why there are none. */
export function FleetBody(props: FleetBodyProps) {
  const { fleet, address, isOwned, go } = props;
  const { facts, error, retry } = fleet;

  // Rights may be taken away while the page is open: then what was shown goes, too.
  if (statusOfError(error) === 403) {
    return <ForbiddenFleet />;
  }
  if (!facts) {
    return error ? (
      <FailedFleet error={error} onRetry={retry} />
    ) : (
      <FleetSkeleton />
    );
  }
  if (facts.total > 0) {
    return <Rollouts {...props} facts={facts} />;
  }
  if (fleet.isOutdated) {
    return <FleetSkeleton />;
  }
  const visible = facts.facets.phases.reduce(
    (sum, { count }) => sum + count,
    0,
  );
  if (isFiltered(address)) {
    return (
      <NoMatch
        number={isOwned ? undefined : visible}
        onReset={() => go(withoutFilters)}
      />
    );
  }
  const { attention, moving, steady } = facts.counts;
  return address.urgency && attention + moving + steady > 0 ? (
    <QuietSegment
      urgency={address.urgency}
      onShowAll={() => go(before => withSegment(before, undefined))}
    />
  ) : (
    <EmptyFleet isOwned={isOwned} />
  );
}

function Rollouts(
  props: FleetBodyProps & { facts: NonNullable<Fleet['facts']> },
) {
  const { fleet, facts, address, myRefs, isNarrow, width, onSort } = props;
  const { t } = useTranslationRef(rolloutsTranslationRef);
  const classes = useStyles();
  const context = useFleetContext(facts, myRefs);
  const { total, counts } = facts;
  const { urgency, order, sort } = address;
  const items = useMemo(
    () => arrangeFleet({ total, counts }, { urgency, order, sort }),
    [total, counts, urgency, order, sort],
  );
  const Lines = isNarrow ? FleetList : FleetTable;
  return (
    <>
      {fleet.error && (
        <OutdatedFleet error={fleet.error} onRetry={fleet.retry} />
      )}
      <Lines
        fleet={fleet}
        items={items}
        context={context}
        address={address}
        onSort={onSort}
        width={width}
      />
      <div className={classes.foot} role="status">
        {t('fleet.found', { count: total })}
      </div>
    </>
  );
}
