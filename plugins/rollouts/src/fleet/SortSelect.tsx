import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { makeStyles } from '@material-ui/core/styles';
import TextField from '@material-ui/core/TextField';
import { fleetSorts } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { rolloutsTranslationRef } from '../translation';
import { FleetAddress } from './fleetAddress';

const useStyles = makeStyles(
  { input: { fontSize: 14 } },
  { name: 'RolloutsSortSelect' },
);

export interface SortSelectProps {
  address: FleetAddress;
  onSort(sorting: Pick<FleetAddress, 'sort' | 'order'>): void;
}

/** The order, for a fleet that has no heads of columns to click on. */
export function SortSelect({ address, onSort }: SortSelectProps) {
  const { t } = useTranslationRef(rolloutsTranslationRef);
  const classes = useStyles();
  return (
    <TextField
      select
      fullWidth
      size="small"
      variant="outlined"
      label={t('fleet.sortBy')}
      value={address.sort}
      SelectProps={{ native: true }}
      InputProps={{ className: classes.input }}
      inputProps={{ 'aria-label': t('fleet.sortBy') }}
      onChange={({ target }) => {
        const sort = fleetSorts.find(other => other === target.value);
        onSort({ sort: sort ?? 'urgency', order: 'asc' });
      }}
    >
      {fleetSorts.map(sort => (
        <option key={sort} value={sort}>
          {sort === 'urgency'
            ? t('fleet.sort.urgency')
            : t(`fleet.column.${sort}`)}
        </option>
      ))}
    </TextField>
  );
}
