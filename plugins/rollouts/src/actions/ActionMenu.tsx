import Divider from '@material-ui/core/Divider';
import IconButton from '@material-ui/core/IconButton';
import Menu from '@material-ui/core/Menu';
import MenuItem from '@material-ui/core/MenuItem';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { RolloutActionKind } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { Glyph } from '@progressive-delivery/backstage-plugin-rollouts-react';
import { useRef, useState } from 'react';
import { actionGlyph } from './actionGlyph';
import { actionVerb } from '../domain/actionWords';
import { isDangerous } from '../domain/isDangerous';
import { Sentence, SentenceText, useWords } from '../translation';
import { useElementId } from './useElementId';

const useStyles = makeStyles(
  theme => ({
    button: {
      flex: 'none',
      width: 36,
      height: 36,
      color: theme.palette.text.primary,
      border: `1px solid ${theme.palette.action.disabled}`,
      borderRadius: theme.shape.borderRadius,
      '&:focus-visible': {
        outline: `2px solid ${theme.palette.primary.main}`,
        outlineOffset: 2,
      },
      [theme.breakpoints.down('sm')]: { width: 44, height: 44 },
    },
    item: {
      display: 'flex',
      alignItems: 'flex-start',
      gap: theme.spacing(1.5),
      width: 340,
      maxWidth: '100%',
      whiteSpace: 'normal',
      '& svg': { marginTop: 2 },
    },
    off: {
      cursor: 'not-allowed',
      '& svg, & $verb': { color: theme.palette.text.disabled },
    },
    verb: { fontWeight: 500 },
    effect: { display: 'block', lineHeight: '16px' },
    separator: { margin: theme.spacing(1, 0) },
  }),
  { name: 'RolloutsActionMenu' },
);

interface ActionMenuEntry {
  kind: RolloutActionKind;
  /** What it does, when it is on. */
  effect?: Sentence;
  disabledReason?: Sentence;
}

interface ActionMenuProps {
  /** Of the rollout: the page may have other menus. */
  name: string;
  /** What belongs together stands together. */
  groups: readonly (readonly ActionMenuEntry[])[];
  onChoose: (kind: RolloutActionKind, opener: HTMLElement | null) => void;
}

/** The actions that are not next in line. Each says what it does or why it is off. */
export function ActionMenu({ name, groups, onChoose }: ActionMenuProps) {
  const classes = useStyles();
  const { t } = useWords();
  const label = t('action.more', { name });
  const menuId = useElementId();
  const button = useRef<HTMLButtonElement>(null);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);

  const choose = ({ kind, disabledReason }: ActionMenuEntry) => {
    if (disabledReason === undefined) {
      setAnchor(null);
      onChoose(kind, button.current);
    }
  };

  return (
    <>
      <IconButton
        ref={button}
        className={classes.button}
        aria-label={label}
        aria-haspopup="menu"
        aria-controls={anchor ? menuId : undefined}
        aria-expanded={anchor !== null}
        onClick={event => setAnchor(event.currentTarget)}
      >
        <Glyph name="more" />
      </IconButton>
      <Menu
        id={menuId}
        anchorEl={anchor}
        getContentAnchorEl={null}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        open={anchor !== null}
        onClose={() => setAnchor(null)}
        MenuListProps={{
          disabledItemsFocusable: true,
          'aria-label': label,
          lang: t('sheet.language'),
        }}
      >
        {groups.flatMap((entries, index) => [
          index > 0 && (
            <Divider
              key={`before-${entries[0].kind}`}
              component="li"
              role="separator"
              className={classes.separator}
            />
          ),
          ...entries.map(entry => (
            <MenuItem
              key={entry.kind}
              className={`${classes.item} ${
                entry.disabledReason === undefined ? '' : classes.off
              }`}
              disableRipple={entry.disabledReason !== undefined}
              aria-disabled={entry.disabledReason !== undefined || undefined}
              aria-labelledby={`${menuId}-${entry.kind}-verb`}
              aria-describedby={`${menuId}-${entry.kind}-effect`}
              onClick={() => choose(entry)}
            >
              <EntryWords entry={entry} id={`${menuId}-${entry.kind}`} />
            </MenuItem>
          )),
        ])}
      </Menu>
    </>
  );
}

function EntryWords({ entry, id }: { entry: ActionMenuEntry; id: string }) {
  const classes = useStyles();
  const words = useWords();
  const { kind, effect, disabledReason } = entry;
  const sentence = disabledReason ?? effect;
  return (
    <>
      <Glyph
        name={actionGlyph[kind]}
        tone={
          isDangerous(kind) && disabledReason === undefined
            ? 'error'
            : undefined
        }
      />
      <div>
        <Typography id={`${id}-verb`} variant="body2" className={classes.verb}>
          {actionVerb(kind, words)}
        </Typography>
        <Typography
          id={`${id}-effect`}
          variant="caption"
          color="textSecondary"
          className={classes.effect}
        >
          {sentence && <SentenceText {...sentence} />}
        </Typography>
      </div>
    </>
  );
}
