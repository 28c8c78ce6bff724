import Button from '@material-ui/core/Button';
import Tooltip from '@material-ui/core/Tooltip';
import { alpha, makeStyles, Theme } from '@material-ui/core/styles';
import {
  Glyph,
  GlyphName,
} from '@progressive-delivery/backstage-plugin-rollouts-react';
import { ReactNode, Ref } from 'react';
import { useElementId } from './useElementId';
import { VisuallyHidden } from './VisuallyHidden';

const statusTone = (theme: Theme, name: 'error') =>
  theme.palette[name][theme.palette.type === 'dark' ? 'light' : 'dark'];

const useStyles = makeStyles(
  theme => ({
    root: {
      minHeight: 36,
      textTransform: 'none',
      whiteSpace: 'nowrap',
      fontWeight: 500,
      fontVariantNumeric: 'tabular-nums',
      '&:focus-visible': {
        outline: `2px solid ${theme.palette.primary.main}`,
        outlineOffset: 2,
      },
      [theme.breakpoints.down('sm')]: { minHeight: 44, flex: '1 1 auto' },
    },
    danger: {
      border: `1px solid ${statusTone(theme, 'error')}`,
      '& svg': { color: statusTone(theme, 'error') },
      '&:hover': {
        borderColor: statusTone(theme, 'error'),
        backgroundColor: alpha(statusTone(theme, 'error'), 0.08),
      },
    },
    off: {
      cursor: 'not-allowed',
      boxShadow: 'none',
      border: '1px solid transparent',
      color: theme.palette.text.secondary,
      backgroundColor: theme.palette.action.hover,
      '& svg': { color: 'inherit', opacity: 0.6 },
      '&:hover, &:focus': {
        boxShadow: 'none',
        borderColor: 'transparent',
        backgroundColor: theme.palette.action.hover,
      },
      '&:active': { boxShadow: 'none' },
    },
  }),
  { name: 'RolloutsActionButton' },
);

export interface ActionButtonProps {
  glyph: GlyphName;
  children: ReactNode;
  look: 'main' | 'danger' | 'plain';
  /** Why it is off; it is on when absent. */
  disabledReason?: string;
  onClick: () => void;
  buttonRef?: Ref<HTMLButtonElement>;
}

/**
 * A button that, when it is off, can still be reached and says why: to the pointer and the
 * keyboard by a tooltip, to a screen reader as its description.
 */
export function ActionButton(props: ActionButtonProps) {
  const { glyph, children, look, disabledReason, onClick } = props;
  const classes = useStyles();
  const reasonId = useElementId();
  const isOff = disabledReason !== undefined;

  return (
    <>
      <Tooltip title={disabledReason ?? ''} placement="top">
        <Button
          ref={props.buttonRef}
          className={`${classes.root} ${isOff ? classes.off : ''}`}
          classes={{
            outlined: look === 'danger' && !isOff ? classes.danger : undefined,
          }}
          variant={look === 'main' && !isOff ? 'contained' : 'outlined'}
          color={look === 'main' && !isOff ? 'primary' : 'default'}
          disableElevation
          disableFocusRipple
          disableRipple={isOff}
          startIcon={<Glyph name={glyph} />}
          aria-disabled={isOff || undefined}
          aria-describedby={isOff ? reasonId : undefined}
          onClick={isOff ? undefined : onClick}
        >
          {children}
        </Button>
      </Tooltip>
      {isOff && <VisuallyHidden id={reasonId}>{disabledReason}</VisuallyHidden>}
    </>
  );
}
