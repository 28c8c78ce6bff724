import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { rolloutsTranslationRef } from '../translation';
import { FleetItem } from './fleetItems';
import { useFleetTableStyles } from './fleetTableStyles';
import { placeAttribute } from './useFocusedLine';
import { useFormatNumber } from './useFormatNumber';

interface FleetTableGroupProps {
  group: Extract<FleetItem, { kind: 'group' }>;
  place: number;
  /** How many it spans. */
  columns: number;
}

/** Heading of what needs attention, of what moves, or of what is steady. */
export function FleetTableGroup({
  group,
  place,
  columns,
}: FleetTableGroupProps) {
  const classes = useFleetTableStyles();
  return (
    <tr aria-rowindex={place + 2} {...{ [placeAttribute]: place }}>
      <th scope="rowgroup" colSpan={columns} className={classes.group}>
        <GroupWords group={group} />
      </th>
    </tr>
  );
}

/** Name of a group, how many there are, and what that means. */
export function GroupWords({ group }: Pick<FleetTableGroupProps, 'group'>) {
  const { t } = useTranslationRef(rolloutsTranslationRef);
  const classes = useFleetTableStyles();
  const format = useFormatNumber();
  const { urgency, count } = group;
  return (
    <>
      {t(`fleet.${urgency}`)}{' '}
      <span className={classes.hint}>
        {format(count)} · {t(`fleet.${urgency}Hint`)}
      </span>
    </>
  );
}
