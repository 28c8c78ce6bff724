import Skeleton from '@material-ui/lab/Skeleton';
import { FleetRow } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { memo } from 'react';
import { FleetColumn } from './fleetColumns';
import { FleetContext } from './fleetContext';
import {
  LineName,
  LineOwners,
  LinePhase,
  LinePlace,
  LineSince,
  LineSteps,
  LineTraffic,
  LineVersion,
  LineWaiting,
} from './FleetLine';
import { useFleetTableStyles } from './fleetTableStyles';
import { placeAttribute } from './useFocusedLine';

interface FleetTableRowProps {
  row: FleetRow;
  /** Among all lines, headings included. */
  place: number;
  context: FleetContext;
  columns: readonly FleetColumn[];
}

/** A rollout of the table. What counts in it counts by itself. */
export const FleetTableRow = memo(RolloutCells);

function RolloutCells({ row, place, context, columns }: FleetTableRowProps) {
  const classes = useFleetTableStyles();
  return (
    <tr
      className={classes.row}
      aria-rowindex={place + 2}
      {...{ [placeAttribute]: place }}
    >
      <td className={classes.cell}>
        <LinePhase row={row} context={context} />
      </td>
      <th scope="row" className={classes.cell}>
        <LineName row={row} context={context} />
        <LinePlace row={row} context={context} />
      </th>
      <td className={classes.cell}>
        <span className={classes.clamp}>
          <LineVersion row={row} context={context} />
        </span>
      </td>
      {columns.some(({ name }) => name === 'steps') && (
        <td className={classes.cell}>
          <LineSteps row={row} />
        </td>
      )}
      <td className={classes.cell}>
        <LineTraffic row={row} context={context} />
      </td>
      <td className={classes.cell}>
        <span className={classes.clamp}>
          <LineWaiting row={row} context={context} />
        </span>
      </td>
      <td className={classes.cell}>
        <LineOwners row={row} context={context} />
      </td>
      <td className={`${classes.cell} ${classes.number}`}>
        <LineSince row={row} context={context} />
      </td>
    </tr>
  );
}

/** A rollout that is not there yet. */
export function FleetTableRowSkeleton({
  place,
  columns,
}: Pick<FleetTableRowProps, 'place' | 'columns'>) {
  const classes = useFleetTableStyles();
  return (
    <tr
      className={classes.row}
      aria-rowindex={place + 2}
      aria-busy
      {...{ [placeAttribute]: place }}
    >
      {columns.map(({ name }) => (
        <td key={name} className={classes.cell}>
          <Skeleton
            variant="text"
            animation={false}
            width={name === 'since' ? '100%' : '70%'}
          />
        </td>
      ))}
    </tr>
  );
}
