import ButtonBase from '@material-ui/core/ButtonBase';
import { makeStyles } from '@material-ui/core/styles';
import { FleetSort } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { ReactNode } from 'react';
import { FleetAddress } from './fleetAddress';

type Sorting = Pick<FleetAddress, 'sort' | 'order'>;

const useStyles = makeStyles(
  theme => ({
    root: {
      gap: 4,
      font: 'inherit',
      textAlign: 'inherit',
      borderRadius: theme.shape.borderRadius,
      '&:hover, &:focus-visible': { color: theme.palette.text.primary },
      '&:focus-visible': {
        outline: `2px solid ${theme.palette.primary.main}`,
        outlineOffset: 2,
      },
    },
    sorted: { fontWeight: 600, color: theme.palette.text.primary },
    arrow: { width: 8, flex: 'none' },
  }),
  { name: 'RolloutsSortButton' },
);

/** Up, then down, then back to what needs attention first. */
function sortingAfter({ sort, order }: Sorting, clicked: FleetSort): Sorting {
  if (sort !== clicked) {
    return { sort: clicked, order: 'asc' };
  }
  return order === 'asc'
    ? { sort: clicked, order: 'desc' }
    : { sort: 'urgency', order: 'asc' };
}

interface SortButtonProps {
  sort: FleetSort;
  address: Sorting;
  onSort(sorting: Sorting): void;
  children: ReactNode;
}

/** Head of a column that sorts by it. Its direction is told by `aria-sort` of the head. */
export function SortButton(props: SortButtonProps) {
  const { sort, address, onSort, children } = props;
  const classes = useStyles();
  const isSorted = address.sort === sort;
  return (
    <ButtonBase
      className={`${classes.root} ${isSorted ? classes.sorted : ''}`}
      onClick={() => onSort(sortingAfter(address, sort))}
    >
      {children}
      {isSorted && (
        <span aria-hidden className={classes.arrow}>
          {address.order === 'asc' ? '↑' : '↓'}
        </span>
      )}
    </ButtonBase>
  );
}
