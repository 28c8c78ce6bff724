import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import ButtonBase from '@material-ui/core/ButtonBase';
import Popover from '@material-ui/core/Popover';
import { Glyph } from '@progressive-delivery/backstage-plugin-rollouts-react';
import { useState } from 'react';
import { rolloutsTranslationRef } from '../translation';
import { useFieldStyles } from './fieldStyles';
import { FilterProps, FilterValues } from './FilterValues';
import { useFormatNumber } from './useFormatNumber';

/** A filter: what is chosen of it, and behind a click its values with how many have them. */
export function FilterMenu(props: FilterProps) {
  const { title, values, chosen } = props;
  const { t } = useTranslationRef(rolloutsTranslationRef);
  const field = useFieldStyles();
  const format = useFormatNumber();
  const [anchor, setAnchor] = useState<HTMLElement>();

  const titleOf = (value: string) =>
    values.find(other => other.value === value)?.title ?? value;
  const summary = () => {
    switch (chosen.length) {
      case 0:
        return t('fleet.any');
      case 1:
        return titleOf(chosen[0]);
      default:
        return t('fleet.firstAndMore', {
          first: titleOf(chosen[0]),
          number: format(chosen.length - 1),
        });
    }
  };

  return (
    <>
      <ButtonBase
        className={`${field.root} ${field.button} ${
          chosen.length > 0 ? field.active : ''
        }`}
        aria-haspopup="dialog"
        aria-expanded={anchor !== undefined}
        onClick={event => setAnchor(event.currentTarget)}
      >
        <span>
          {title}: <span className={field.value}>{summary()}</span>
        </span>
        <Glyph name="chevron" size={12} className={field.caret} />
      </ButtonBase>
      <Popover
        open={anchor !== undefined}
        anchorEl={anchor}
        onClose={() => setAnchor(undefined)}
        getContentAnchorEl={null}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
        PaperProps={{ role: 'dialog', 'aria-label': title }}
      >
        <FilterValues {...props} />
      </Popover>
    </>
  );
}
