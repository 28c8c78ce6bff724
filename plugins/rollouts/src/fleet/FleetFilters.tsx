import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import ButtonBase from '@material-ui/core/ButtonBase';
import { FleetFacts } from '@progressive-delivery/backstage-plugin-rollouts-react';
import { rolloutsTranslationRef } from '../translation';
import { useFieldStyles } from './fieldStyles';
import { FilterMenu } from './FilterMenu';
import { FleetAddress, withMine, withValues } from './fleetAddress';
import { FleetFilterName, fleetFilters } from './filterNames';
import { AddressChange } from './useFleetAddress';
import { useFilterValues } from './useFilterValues';

export interface FleetFiltersProps {
  address: FleetAddress;
  facets?: FleetFacts['facets'];
  /** Those that the page itself decides. */
  hidden: readonly (FleetFilterName | 'mine')[];
  /** The facets count more than what this page is about. */
  withoutCounts?: boolean;
  go(change: AddressChange): void;
}

/** One's own teams, and every filter that there is a choice of values for. */
export function FleetFilters(props: FleetFiltersProps) {
  const { address, facets, hidden, withoutCounts, go } = props;
  const { t } = useTranslationRef(rolloutsTranslationRef);
  const field = useFieldStyles();
  const valuesOf = useFilterValues(facets);
  const shown = fleetFilters.filter(
    ({ name }) =>
      !hidden.includes(name) &&
      (valuesOf[name].length > 1 || address.filters[name].length > 0),
  );

  return (
    <>
      {!hidden.includes('mine') && (
        <ButtonBase
          aria-pressed={address.isMine}
          className={`${field.root} ${field.button} ${
            address.isMine ? field.active : ''
          }`}
          onClick={() => go(before => withMine(before, !address.isMine))}
        >
          {t('fleet.mine')}
        </ButtonBase>
      )}
      {shown.map(({ name }) => (
        <FilterMenu
          key={name}
          title={t(`fleet.filter.${name}`)}
          values={valuesOf[name]}
          chosen={address.filters[name]}
          withoutCounts={withoutCounts}
          onChoose={chosen => go(before => withValues(before, name, chosen))}
        />
      ))}
    </>
  );
}
