import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import IconButton from '@material-ui/core/IconButton';
import InputBase from '@material-ui/core/InputBase';
import { makeStyles } from '@material-ui/core/styles';
import { Glyph } from '@progressive-delivery/backstage-plugin-rollouts-react';
import { useEffect, useRef, useState } from 'react';
import { rolloutsTranslationRef } from '../translation';
import { useFieldStyles } from './fieldStyles';

const useStyles = makeStyles(
  theme => ({
    root: {
      flex: '1 1 180px',
      maxWidth: 400,
      '&:focus-within': {
        borderColor: theme.palette.primary.main,
        boxShadow: `inset 0 0 0 1px ${theme.palette.primary.main}`,
      },
      [theme.breakpoints.down('sm')]: { flexBasis: 140, maxWidth: 'none' },
    },
    input: {
      flex: 1,
      minWidth: 0,
      font: 'inherit',
      color: 'inherit',
      // There is a button for it that every browser has.
      '& input::-webkit-search-cancel-button': { display: 'none' },
    },
    key: {
      padding: '0 4px',
      border: `1px solid ${theme.palette.divider}`,
      borderRadius: 3,
      fontSize: 12,
      lineHeight: '16px',
      color: theme.palette.text.secondary,
      [theme.breakpoints.down('sm')]: { display: 'none' },
    },
  }),
  { name: 'RolloutsFleetSearch' },
);

const pauseOfTypingMs = 250;

/** Whether somebody types there already. */
function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))
  );
}

interface FleetSearchProps {
  text: string;
  onSearch(text: string): void;
}

/** Words to find rollouts by. "/" goes there from anywhere on the page. */
export function FleetSearch({ text, onSearch }: FleetSearchProps) {
  const { t } = useTranslationRef(rolloutsTranslationRef);
  const classes = useStyles();
  const field = useFieldStyles();
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(text);
  const latest = useRef({ text, onSearch });
  latest.current = { text, onSearch };

  // Where "back" leads, and what resets the filters, is shown as well.
  useEffect(() => setTyped(text), [text]);

  useEffect(() => {
    if (typed === latest.current.text) {
      return undefined;
    }
    const timer = setTimeout(
      () => latest.current.onSearch(typed),
      pauseOfTypingMs,
    );
    return () => clearTimeout(timer);
  }, [typed]);

  useEffect(() => {
    const goThere = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey) {
        return;
      }
      if (!isTyping(event.target)) {
        event.preventDefault();
        input.current?.focus();
      }
    };
    document.addEventListener('keydown', goThere);
    return () => document.removeEventListener('keydown', goThere);
  }, []);

  return (
    <div className={`${field.root} ${classes.root}`}>
      <Glyph name="search" />
      <InputBase
        inputRef={input}
        type="search"
        value={typed}
        onChange={event => setTyped(event.target.value)}
        onKeyDown={event => event.key === 'Escape' && setTyped('')}
        placeholder={t('fleet.search')}
        className={classes.input}
        inputProps={{
          'aria-label': t('fleet.searchLabel'),
          'aria-keyshortcuts': '/',
        }}
      />
      {typed ? (
        <IconButton
          size="small"
          edge="end"
          aria-label={t('fleet.clearSearch')}
          onClick={() => setTyped('')}
        >
          <Glyph name="close" />
        </IconButton>
      ) : (
        <kbd aria-hidden className={classes.key}>
          /
        </kbd>
      )}
    </div>
  );
}
