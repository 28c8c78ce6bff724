import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import ButtonBase from '@material-ui/core/ButtonBase';
import Dialog from '@material-ui/core/Dialog';
import DialogActions from '@material-ui/core/DialogActions';
import DialogContent from '@material-ui/core/DialogContent';
import DialogTitle from '@material-ui/core/DialogTitle';
import { makeStyles } from '@material-ui/core/styles';
import { useState } from 'react';
import { rolloutsTranslationRef } from '../translation';
import { useFieldStyles } from './fieldStyles';
import { FleetFilters, FleetFiltersProps } from './FleetFilters';
import { SortSelect, SortSelectProps } from './SortSelect';
import { useFormatNumber } from './useFormatNumber';

const useStyles = makeStyles(
  theme => ({
    fields: {
      display: 'grid',
      gap: theme.spacing(1.5),
      fontFamily: theme.typography.fontFamily,
      '& > button': { justifyContent: 'space-between', height: 44 },
    },
    button: { textTransform: 'none' },
  }),
  { name: 'RolloutsFilterDialog' },
);

interface FilterDialogProps extends FleetFiltersProps, SortSelectProps {
  /** How many rollouts there are with these filters; absent until that is known. */
  total?: number;
}

/** Filters and order where there is no room to show them beside each other. */
export function FilterDialog(props: FilterDialogProps) {
  const { address, total, onSort, ...filters } = props;
  const { t } = useTranslationRef(rolloutsTranslationRef);
  const classes = useStyles();
  const field = useFieldStyles();
  const format = useFormatNumber();
  const [isOpen, setOpen] = useState(false);
  const number =
    Object.values(address.filters).filter(values => values.length > 0).length +
    (address.isMine ? 1 : 0);

  return (
    <>
      <ButtonBase
        className={`${field.root} ${field.button} ${
          number > 0 ? field.active : ''
        }`}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        {number > 0
          ? t('fleet.filtersActive', { number: format(number) })
          : t('fleet.filters')}
      </ButtonBase>
      <Dialog
        open={isOpen}
        onClose={() => setOpen(false)}
        fullWidth
        maxWidth="xs"
        PaperProps={{ 'aria-label': t('fleet.filters') }}
      >
        <DialogTitle>{t('fleet.filters')}</DialogTitle>
        <DialogContent className={classes.fields}>
          <SortSelect address={address} onSort={onSort} />
          <FleetFilters address={address} {...filters} />
        </DialogContent>
        <DialogActions>
          <Button
            color="primary"
            variant="contained"
            className={classes.button}
            onClick={() => setOpen(false)}
          >
            {t('fleet.showResults', { count: total ?? 0 })}
          </Button>
        </DialogActions>
      </Dialog>
    </>
  );
}
