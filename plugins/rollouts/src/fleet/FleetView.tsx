import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Paper from '@material-ui/core/Paper';
import { makeStyles } from '@material-ui/core/styles';
import { FleetFilter } from '@progressive-delivery/backstage-plugin-rollouts-common';
import {
  useFleet,
  useMeasuredWidth,
} from '@progressive-delivery/backstage-plugin-rollouts-react';
import { useMemo } from 'react';
import { rolloutsTranslationRef } from '../translation';
import { FilterDialog } from './FilterDialog';
import { fleetQueryOf, withSegment, withSort, withText } from './fleetAddress';
import { FleetBody } from './FleetBody';
import { FleetFilters } from './FleetFilters';
import { FleetFilterName } from './filterNames';
import { FleetLive } from './FleetLive';
import { FleetSearch } from './FleetSearch';
import { FleetSegments } from './FleetSegments';
import { UnknownValues } from './UnknownValues';
import { useFleetAddress } from './useFleetAddress';
import { useMyRefs } from './useMyRefs';

const useStyles = makeStyles(
  theme => ({
    // Not left to the page: with other theme providers the body may have another font.
    root: {
      fontFamily: theme.typography.fontFamily,
      fontVariantNumeric: 'tabular-nums',
    },
    head: {
      display: 'flex',
      alignItems: 'center',
      justifyContent: 'space-between',
      paddingRight: theme.spacing(2.25),
      borderBottom: `1px solid ${theme.palette.divider}`,
    },
    tools: {
      display: 'flex',
      flexWrap: 'wrap',
      alignItems: 'center',
      gap: theme.spacing(1),
      padding: theme.spacing(2, 3),
    },
    narrowTools: { padding: theme.spacing(1.5, 2) },
    live: { marginLeft: 'auto' },
  }),
  { name: 'RolloutsFleet' },
);

/** Narrower than this a table has no room, and the fleet is a list. */
const tableWidth = 960;
const noRefs: readonly string[] = [];
const everything: FleetFilter = {};

export interface FleetViewProps {
  /** What the page is about; everything that the user may see when absent. */
  fixed?: FleetFilter;
  /** Filters that make no sense on this page. */
  hidden?: readonly (FleetFilterName | 'mine')[];
}

const noneHidden: readonly (FleetFilterName | 'mine')[] = [];

/** A fleet of rollouts: views, search, filters, and the rollouts themselves, live. */
export function FleetView(props: FleetViewProps) {
  const { fixed = everything, hidden = noneHidden } = props;
  const { t } = useTranslationRef(rolloutsTranslationRef);
  const classes = useStyles();
  const [measured, width] = useMeasuredWidth(1200);
  const { address, go } = useFleetAddress();
  const myRefs = useMyRefs() ?? noRefs;
  const query = useMemo(
    () => fleetQueryOf(address, { fixed, myRefs }),
    [address, fixed, myRefs],
  );
  const fleet = useFleet(query);
  const { facts } = fleet;
  const isNarrow = width < tableWidth;
  const isOwned = fixed !== everything;
  const filters = {
    address,
    hidden,
    facets: facts?.facets,
    withoutCounts: isOwned,
    go,
  };
  const onSort = (sorting: Parameters<typeof withSort>[1]) =>
    go(before => withSort(before, sorting));

  return (
    <Paper
      ref={measured}
      variant="outlined"
      component="section"
      aria-label={t('fleet.table')}
      className={classes.root}
    >
      <div className={classes.head}>
        <FleetSegments
          chosen={address.urgency}
          counts={facts?.counts}
          onChoose={urgency => go(before => withSegment(before, urgency))}
        />
        {!isNarrow && <FleetLive fleet={fleet} />}
      </div>
      <div
        className={`${classes.tools} ${isNarrow ? classes.narrowTools : ''}`}
      >
        <FleetSearch
          text={address.text}
          onSearch={text =>
            go(before => withText(before, text), { replace: true })
          }
        />
        {isNarrow ? (
          <FilterDialog {...filters} total={facts?.total} onSort={onSort} />
        ) : (
          <FleetFilters {...filters} />
        )}
        {isNarrow && (
          <span className={classes.live}>
            <FleetLive fleet={fleet} />
          </span>
        )}
      </div>
      <UnknownValues address={address} facets={facts?.facets} go={go} />
      <FleetBody
        fleet={fleet}
        address={address}
        myRefs={myRefs}
        isOwned={isOwned}
        isNarrow={isNarrow}
        width={width}
        go={go}
        onSort={onSort}
      />
    </Paper>
  );
}
