import { makeStyles } from '@material-ui/core/styles';
import Skeleton from '@material-ui/lab/Skeleton';
import { FleetRow } from '@progressive-delivery/backstage-plugin-rollouts-common';
import {
  MicroRail,
  TrafficShare,
} from '@progressive-delivery/backstage-plugin-rollouts-react';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { memo, useRef } from 'react';
import { rolloutsTranslationRef } from '../translation';
import { FleetContext } from './fleetContext';
import {
  LineName,
  LinePhase,
  LinePlace,
  LineSince,
  LineVersion,
  LineWaiting,
} from './FleetLine';
import { FleetLinesProps } from './FleetTable';
import { GroupWords } from './FleetTableGroup';
import { lineKeys } from './lineKey';
import { placeAttribute, useFocusedLine } from './useFocusedLine';
import { useShownRows } from './useShownRows';
import { useVirtualLines } from './useVirtualLines';

const useStyles = makeStyles(
  theme => ({
    root: {
      position: 'relative',
      margin: 0,
      padding: 0,
      listStyle: 'none',
      fontSize: 14,
      lineHeight: '20px',
      fontVariantNumeric: 'tabular-nums',
      color: theme.palette.text.primary,
    },
    outdated: { opacity: 0.6 },
    line: {
      position: 'absolute',
      top: 0,
      left: 0,
      right: 0,
      boxSizing: 'border-box',
      display: 'grid',
      gap: 4,
      padding: '12px 16px',
      borderBottom: `1px solid ${theme.palette.divider}`,
    },
    group: { display: 'block', paddingTop: 16, fontWeight: 600 },
    pair: {
      display: 'flex',
      alignItems: 'center',
      justifyContent: 'space-between',
      gap: 8,
      minWidth: 0,
      '& > :first-child': { minWidth: 0 },
      '& > :last-child': { flex: 'none', maxWidth: '60%', textAlign: 'right' },
    },
    name: { '& a': { fontWeight: 600 } },
    caption: {
      fontSize: 12,
      lineHeight: '16px',
      color: theme.palette.text.secondary,
    },
    progress: { display: 'flex', alignItems: 'center', gap: 12 },
  }),
  { name: 'RolloutsFleetList' },
);

const lineHeight = 117;
const quietLineHeight = 93;
const groupHeight = 49;

function heightOf(row: FleetRow | undefined): number {
  return row?.rollout.phase === 'Healthy' ? quietLineHeight : lineHeight;
}

const ListedRollout = memo(RolloutLines);

/** The fleet where there is no room for a table. */
export function FleetList({ fleet, items, context }: FleetLinesProps) {
  const { t } = useTranslationRef(rolloutsTranslationRef);
  const classes = useStyles();
  const root = useRef<HTMLUListElement>(null);
  const focused = useFocusedLine(root, items);
  const lines = useVirtualLines({
    container: root,
    count: items.count,
    estimate: place => {
      const item = items.at(place);
      return item.kind === 'group'
        ? groupHeight
        : heightOf(fleet.rowAt(item.index));
    },
    keep: focused.place,
  });
  useShownRows({ fleet, items, lines });
  const keyOf = lineKeys();

  return (
    <ul
      ref={root}
      aria-label={t('fleet.table')}
      aria-busy={fleet.isOutdated}
      className={`${classes.root} ${fleet.isOutdated ? classes.outdated : ''}`}
      style={{ height: lines.getTotalSize() }}
      {...focused.handlers}
    >
      {lines.getVirtualItems().map(({ index: place, start }) => {
        const item = items.at(place);
        const row = item.kind === 'row' ? fleet.rowAt(item.index) : undefined;
        return (
          <li
            key={keyOf(row, place)}
            ref={lines.measureElement}
            {...{ [placeAttribute]: place }}
            aria-setsize={items.count}
            aria-posinset={place + 1}
            className={`${classes.line} ${
              item.kind === 'group' ? classes.group : ''
            }`}
            style={{ transform: `translateY(${start}px)` }}
          >
            {item.kind === 'group' && <GroupWords group={item} />}
            {row && <ListedRollout row={row} context={context} />}
            {item.kind === 'row' && !row && <ListedSkeleton />}
          </li>
        );
      })}
    </ul>
  );
}

interface ListedRolloutProps {
  row: FleetRow;
  context: FleetContext;
}

function RolloutLines(props: ListedRolloutProps) {
  const { row, context } = props;
  const classes = useStyles();
  const { rollout } = row;
  const hasProgress =
    !rollout.isFullyPromoted && rollout.strategy !== 'experiment';
  return (
    <>
      <div className={classes.pair}>
        <LinePhase row={row} context={context} />
        <span className={classes.caption}>
          <LineSince row={row} context={context} />
        </span>
      </div>
      <div className={`${classes.pair} ${classes.name}`}>
        <LineName row={row} context={context} />
        <span>
          <LineVersion row={row} context={context} />
        </span>
      </div>
      {rollout.phase !== 'Healthy' && (
        <div>
          <LineWaiting row={row} context={context} />
        </div>
      )}
      <div className={classes.pair}>
        <LinePlace row={row} context={context} />
        <span className={`${classes.caption} ${classes.progress}`}>
          {hasProgress && rollout.steps.length > 0 && (
            <MicroRail rollout={rollout} />
          )}
          {hasProgress && <TrafficShare rollout={rollout} withoutBar />}
        </span>
      </div>
    </>
  );
}

function ListedSkeleton() {
  return (
    <>
      <Skeleton variant="text" animation={false} width="40%" />
      <Skeleton variant="text" animation={false} width="70%" />
      <Skeleton variant="text" animation={false} width="55%" />
    </>
  );
}
