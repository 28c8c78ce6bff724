import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import Button from '@material-ui/core/Button';
import Checkbox from '@material-ui/core/Checkbox';
import InputBase from '@material-ui/core/InputBase';
import { makeStyles } from '@material-ui/core/styles';
import { FleetFacetValue } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { useState } from 'react';
import { rowTint } from '../rows/rowStyles';
import { rolloutsTranslationRef } from '../translation';
import { useFormatNumber } from './useFormatNumber';

export interface FilterProps {
  /** What is filtered by, such as "Owner". */
  title: string;
  values: readonly FleetFacetValue[];
  chosen: readonly string[];
  onChoose(chosen: string[]): void;
  /** How many have a value is not said where those counted are not those shown. */
  withoutCounts?: boolean;
}

const useStyles = makeStyles(
  theme => ({
    root: {
      width: 288,
      maxWidth: '100%',
      fontFamily: theme.typography.fontFamily,
      fontSize: 14,
      lineHeight: '20px',
    },
    find: {
      display: 'flex',
      padding: theme.spacing(1, 2),
      borderBottom: `1px solid ${theme.palette.divider}`,
      fontSize: 14,
    },
    values: {
      maxHeight: 320,
      overflowY: 'auto',
      margin: 0,
      padding: theme.spacing(0.5, 0),
      listStyle: 'none',
    },
    value: {
      display: 'flex',
      alignItems: 'center',
      gap: theme.spacing(0.5),
      padding: '2px 16px 2px 8px',
      cursor: 'pointer',
      color: theme.palette.text.primary,
      '&:hover': { background: rowTint(theme) },
    },
    box: { padding: 6 },
    title: {
      flex: 1,
      minWidth: 0,
      overflow: 'hidden',
      textOverflow: 'ellipsis',
      whiteSpace: 'nowrap',
    },
    count: {
      color: theme.palette.text.secondary,
      fontVariantNumeric: 'tabular-nums',
    },
    none: {
      padding: theme.spacing(1, 2),
      color: theme.palette.text.secondary,
    },
    foot: {
      padding: theme.spacing(0.5, 1),
      borderTop: `1px solid ${theme.palette.divider}`,
    },
    clear: { textTransform: 'none' },
  }),
  { name: 'RolloutsFilterValues' },
);

/** So many fit without a search. */
const fewValues = 6;

function matches({ title, value }: FleetFacetValue, text: string): boolean {
  const wanted = text.trim().toLocaleLowerCase();
  return `${title} ${value}`.toLocaleLowerCase().includes(wanted);
}

/** The values of a filter to choose from, with a search where they are many. */
export function FilterValues(props: FilterProps) {
  const { title, values, chosen, onChoose, withoutCounts } = props;
  const { t } = useTranslationRef(rolloutsTranslationRef);
  const classes = useStyles();
  const format = useFormatNumber();
  const [text, setText] = useState('');
  const found = values.filter(value => matches(value, text));

  const toggle = (value: string) =>
    onChoose(
      chosen.includes(value)
        ? chosen.filter(other => other !== value)
        : [...chosen, value],
    );

  return (
    <div className={classes.root}>
      {values.length > fewValues && (
        <InputBase
          // Whoever opens so many values looks for one of them.
          // eslint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          fullWidth
          className={classes.find}
          value={text}
          onChange={event => setText(event.target.value)}
          placeholder={t('fleet.findValue', { filter: title })}
          inputProps={{ 'aria-label': t('fleet.findValue', { filter: title }) }}
        />
      )}
      {found.length > 0 ? (
        <ul className={classes.values}>
          {found.map(({ value, title: name, count }) => (
            <li key={value}>
              <label className={classes.value}>
                <Checkbox
                  size="small"
                  color="primary"
                  className={classes.box}
                  checked={chosen.includes(value)}
                  onChange={() => toggle(value)}
                />
                <span className={classes.title} title={name}>
                  {name}
                </span>
                {!withoutCounts && (
                  <span className={classes.count}>{format(count)}</span>
                )}
              </label>
            </li>
          ))}
        </ul>
      ) : (
        <div className={classes.none}>{t('fleet.noValue')}</div>
      )}
      {chosen.length > 0 && (
        <div className={classes.foot}>
          <Button
            size="small"
            className={classes.clear}
            onClick={() => onChoose([])}
          >
            {t('fleet.clearFilter')}
          </Button>
        </div>
      )}
    </div>
  );
}
