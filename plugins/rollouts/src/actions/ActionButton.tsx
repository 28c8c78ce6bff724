import Button from '@material-ui/core/Button';
import Tooltip from '@material-ui/core/Tooltip';
import { alpha, makeStyles, Theme } from '@material-ui/core/styles';
import {
  Glyph,
  GlyphName,
} from '@progressive-delivery/backstage-plugin-rollouts-react';
import { ReactNode, Ref } from 'react';
import { Sentence, SentenceText } from '../translation';
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
      [theme.breakpoints.down('sm')]: {
        flex: '1 1 auto',
        minWidth: 0,
        minHeight: 44,
        padding: '4px 10px',
        // Rather two lines in a button than two lines of buttons.
        whiteSpace: 'normal',
        lineHeight: '18px',
      },
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
    small: {
      minHeight: 28,
      padding: '2px 8px',
      fontSize: 13,
      lineHeight: '20px',
      border: '1px solid transparent',
      [theme.breakpoints.down('sm')]: {
        flex: 'none',
        minHeight: 36,
        padding: '2px 8px',
        whiteSpace: 'nowrap',
      },
    },
    smallOff: {
      backgroundColor: 'transparent',
      '&:hover, &:focus': { backgroundColor: 'transparent' },
    },
  }),
  { name: 'RolloutsActionButton' },
);

export interface ActionButtonProps {
  glyph: GlyphName;
  children: ReactNode;
  look: 'main' | 'danger' | 'plain' | 'small';
  /** What it does and to what, for those who do not see what it stands beside. */
  label?: string;
  /** Why it is off; it is on when absent. */
  disabledReason?: Sentence;
  onClick: () => void;
  buttonRef?: Ref<HTMLButtonElement>;
}

/**
 * A button that, when it is off, can still be reached and says why: to the pointer and the
 * keyboard by a tooltip, to a screen reader as its description.
 */
export function ActionButton(props: ActionButtonProps) {
  const { glyph, look, label, disabledReason, onClick } = props;
  const reasonId = useElementId();
  const isOff = disabledReason !== undefined;
  const appearance = useAppearance(look, isOff);
  const reason = disabledReason && <SentenceText {...disabledReason} />;

  return (
    <>
      <Tooltip title={reason ?? ''} placement="top">
        <Button
          ref={props.buttonRef}
          {...appearance}
          disableElevation
          disableFocusRipple
          disableRipple={isOff}
          startIcon={<Glyph name={glyph} size={look === 'small' ? 14 : 16} />}
          aria-label={label}
          aria-disabled={isOff || undefined}
          aria-describedby={isOff ? reasonId : undefined}
          onClick={isOff ? undefined : onClick}
        >
          {props.children}
        </Button>
      </Tooltip>
      {isOff && <VisuallyHidden id={reasonId}>{reason}</VisuallyHidden>}
    </>
  );
}

/** Props of MUI's button. One that is off looks the same whatever it does. */
function useAppearance(look: ActionButtonProps['look'], isOff: boolean) {
  const classes = useStyles();
  if (look === 'small') {
    return {
      variant: 'text',
      color: isOff ? 'default' : 'primary',
      className: isOff
        ? `${classes.root} ${classes.off} ${classes.small} ${classes.smallOff}`
        : `${classes.root} ${classes.small}`,
    } as const;
  }
  if (isOff) {
    return {
      variant: 'outlined',
      color: 'default',
      className: `${classes.root} ${classes.off}`,
    } as const;
  }
  return look === 'main'
    ? ({
        variant: 'contained',
        color: 'primary',
        className: classes.root,
      } as const)
    : ({
        variant: 'outlined',
        color: 'default',
        className: classes.root,
        classes: { outlined: look === 'danger' ? classes.danger : undefined },
      } as const);
}
