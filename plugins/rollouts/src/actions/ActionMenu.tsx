import IconButton from '@material-ui/core/IconButton';
import Menu from '@material-ui/core/Menu';
import MenuItem from '@material-ui/core/MenuItem';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { RolloutActionKind } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { Glyph } from '@progressive-delivery/backstage-plugin-rollouts-react';
import { Ref, useState } from 'react';
import { actionWords } from '../domain/actionWords';
import { useElementId } from './useElementId';

const useStyles = makeStyles(
  theme => ({
    button: {
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
  }),
  { name: 'RolloutsActionMenu' },
);

interface ActionMenuEntry {
  kind: RolloutActionKind;
  /** What it does, when it is on. */
  effect?: string;
  disabledReason?: string;
}

interface ActionMenuProps {
  entries: readonly ActionMenuEntry[];
  onChoose: (kind: RolloutActionKind) => void;
  buttonRef?: Ref<HTMLButtonElement>;
}

/** The actions that are not next in line. Each says what it does or why it is off. */
export function ActionMenu({ entries, onChoose, buttonRef }: ActionMenuProps) {
  const classes = useStyles();
  const menuId = useElementId();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);

  const choose = ({ kind, disabledReason }: ActionMenuEntry) => {
    if (disabledReason === undefined) {
      setAnchor(null);
      onChoose(kind);
    }
  };

  return (
    <>
      <IconButton
        ref={buttonRef}
        className={classes.button}
        aria-label="More actions"
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
          'aria-label': 'More actions',
        }}
      >
        {entries.map(entry => {
          const isOff = entry.disabledReason !== undefined;
          const id = `${menuId}-${entry.kind}`;
          return (
            <MenuItem
              key={entry.kind}
              className={`${classes.item} ${isOff ? classes.off : ''}`}
              disableRipple={isOff}
              aria-disabled={isOff || undefined}
              aria-labelledby={`${id}-verb`}
              aria-describedby={`${id}-effect`}
              onClick={() => choose(entry)}
            >
              <Glyph name={entry.kind} />
              <div>
                <Typography
                  id={`${id}-verb`}
                  variant="body2"
                  className={classes.verb}
                >
                  {actionWords[entry.kind].verb}
                </Typography>
                <Typography
                  id={`${id}-effect`}
                  variant="caption"
                  color="textSecondary"
                  className={classes.effect}
                >
                  {entry.disabledReason ?? entry.effect}
                </Typography>
              </div>
            </MenuItem>
          );
        })}
      </Menu>
    </>
  );
}
