import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { FleetSort } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { Fleet } from '@progressive-delivery/backstage-plugin-rollouts-react';
import { Fragment, useEffect, useRef } from 'react';
import { rolloutsTranslationRef } from '../translation';
import { FleetAddress } from './fleetAddress';
import { FleetColumn, fleetColumns } from './fleetColumns';
import { FleetContext } from './fleetContext';
import { FleetItems } from './fleetItems';
import { FleetTableGroup } from './FleetTableGroup';
import { FleetTableRow, FleetTableRowSkeleton } from './FleetTableRow';
import { useFleetTableStyles } from './fleetTableStyles';
import { SortButton } from './SortButton';
import { lineKeys } from './lineKey';
import { useFocusedLine } from './useFocusedLine';
import { useVirtualLines } from './useVirtualLines';
import { useShownRows } from './useShownRows';

const rowHeight = 49;
const groupHeight = 43;

/** What a table and a list of a fleet are made from. */
export interface FleetLinesProps {
  fleet: Fleet;
  items: FleetItems;
  context: FleetContext;
  address: Pick<FleetAddress, 'sort' | 'order'>;
  onSort(sort: Pick<FleetAddress, 'sort' | 'order'>): void;
  /** How wide it may be, in px. */
  width: number;
}

function ariaSort(
  { sort, order }: Pick<FleetAddress, 'sort' | 'order'>,
  columnSort: FleetSort | undefined,
) {
  if (!columnSort || sort !== columnSort) {
    return undefined;
  }
  return order === 'asc' ? 'ascending' : 'descending';
}

/** The fleet as a table, of which only the lines in view are there. */
export function FleetTable(props: FleetLinesProps) {
  const { fleet, items, context, address, onSort, width } = props;
  const columns = fleetColumns(width);
  const { t } = useTranslationRef(rolloutsTranslationRef);
  const classes = useFleetTableStyles();
  const body = useRef<HTMLTableSectionElement>(null);
  const focused = useFocusedLine(body, items);
  const lines = useVirtualLines({
    container: body,
    count: items.count,
    estimate: place =>
      items.at(place).kind === 'group' ? groupHeight : rowHeight,
    keep: focused.place,
  });
  const hasSteps = columns.some(({ name }) => name === 'steps');
  const columnClass = (name: FleetColumn['name']) =>
    classes[name === 'name' && !hasSteps ? 'wideName' : name];
  const inView = lines.getVirtualItems();
  useShownRows({ fleet, items, lines });

  useEffect(() => lines.measure(), [lines, items]);

  const keyOf = lineKeys();
  let end = 0;
  return (
    <table
      className={classes.table}
      aria-label={t('fleet.table')}
      aria-rowcount={items.count + 1}
      aria-busy={fleet.isOutdated}
    >
      <colgroup>
        {columns.map(({ name }) => (
          <col key={name} className={columnClass(name)} />
        ))}
      </colgroup>
      <thead>
        <tr aria-rowindex={1}>
          {columns.map(column => (
            <th
              key={column.name}
              scope="col"
              className={`${classes.head} ${alignment(column, classes)}`}
              aria-sort={ariaSort(address, column.sort)}
            >
              {column.sort ? (
                <SortButton
                  sort={column.sort}
                  address={address}
                  onSort={onSort}
                >
                  {t(`fleet.column.${column.name}`)}
                </SortButton>
              ) : (
                t(`fleet.column.${column.name}`)
              )}
            </th>
          ))}
        </tr>
      </thead>
      <tbody
        ref={body}
        {...focused.handlers}
        className={fleet.isOutdated ? classes.outdated : undefined}
      >
        {inView.map(({ index: place, start, end: lineEnd }) => {
          const gap = start - end;
          end = lineEnd;
          const item = items.at(place);
          const row = item.kind === 'row' ? fleet.rowAt(item.index) : undefined;
          return (
            <Fragment key={keyOf(row, place)}>
              {gap > 0 && <Gap height={gap} columns={columns.length} />}
              {item.kind === 'group' && (
                <FleetTableGroup
                  group={item}
                  place={place}
                  columns={columns.length}
                />
              )}
              {item.kind === 'row' && row && (
                <FleetTableRow
                  row={row}
                  place={place}
                  context={context}
                  columns={columns}
                />
              )}
              {item.kind === 'row' && !row && (
                <FleetTableRowSkeleton place={place} columns={columns} />
              )}
            </Fragment>
          );
        })}
        <Gap height={lines.getTotalSize() - end} columns={columns.length} />
      </tbody>
    </table>
  );
}

/** Where the lines would be that are out of view. */
function Gap({ height, columns }: { height: number; columns: number }) {
  return height > 0 ? (
    <tr aria-hidden>
      <td colSpan={columns} style={{ height, padding: 0 }} />
    </tr>
  ) : null;
}

function alignment(
  { isNumber }: FleetColumn,
  classes: { number: string },
): string {
  return isNumber ? classes.number : '';
}
