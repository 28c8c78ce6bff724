import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Chip from '@material-ui/core/Chip';
import { makeStyles } from '@material-ui/core/styles';
import { FleetFacts } from '@progressive-delivery/backstage-plugin-rollouts-react';
import { rolloutsTranslationRef } from '../translation';
import { FleetAddress, withoutValue } from './fleetAddress';
import { FleetFilterName, fleetFilters } from './filterNames';
import { AddressChange } from './useFleetAddress';

const useStyles = makeStyles(
  theme => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: theme.spacing(1),
      margin: 0,
      padding: theme.spacing(0, 3, 2),
      listStyle: 'none',
      [theme.breakpoints.down('sm')]: { padding: theme.spacing(0, 2, 1.5) },
    },
    chip: { margin: 0, maxWidth: '100%' },
  }),
  { name: 'RolloutsUnknownValues' },
);

interface Unknown {
  parameter: string;
  value: string;
}

/** What the address asks for and nothing has: of words that are not known, and of what is gone. */
function unknownValues(
  { unknown, filters }: FleetAddress,
  facets: FleetFacts['facets'] | undefined,
): readonly Unknown[] {
  const gone = fleetFilters.flatMap(({ name, facet }) =>
    filters[name]
      .filter(
        value => facets && !facets[facet].some(other => other.value === value),
      )
      .map(value => ({ parameter: name, value })),
  );
  return [...unknown, ...gone];
}

function isFilter(parameter: string): parameter is FleetFilterName {
  return fleetFilters.some(({ name }) => name === parameter);
}

interface UnknownValuesProps {
  address: FleetAddress;
  facets?: FleetFacts['facets'];
  go(change: AddressChange): void;
}

/** Values of the address that nothing has, such as of an old bookmark, each with a way out. */
export function UnknownValues({ address, facets, go }: UnknownValuesProps) {
  const { t } = useTranslationRef(rolloutsTranslationRef);
  const classes = useStyles();
  const unknown = unknownValues(address, facets);
  if (unknown.length === 0) {
    return null;
  }
  return (
    <ul className={classes.root} aria-label={t('fleet.unknownFilters')}>
      {unknown.map(({ parameter, value }) => {
        const name = isFilter(parameter)
          ? t(`fleet.filter.${parameter}`)
          : parameter;
        return (
          <li key={`${parameter}=${value}`}>
            <Chip
              size="small"
              variant="outlined"
              className={classes.chip}
              label={t('fleet.unknownValue', { name, value })}
              aria-label={t('fleet.removeValue', { name, value })}
              onClick={() =>
                go(before => withoutValue(before, { parameter, value }))
              }
              onDelete={() =>
                go(before => withoutValue(before, { parameter, value }))
              }
            />
          </li>
        );
      })}
    </ul>
  );
}
