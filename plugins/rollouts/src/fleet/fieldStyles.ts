import { makeStyles } from '@material-ui/core/styles';

/** The look of what one filters with. */
export const useFieldStyles = makeStyles(
  theme => ({
    root: {
      display: 'inline-flex',
      alignItems: 'center',
      gap: 8,
      boxSizing: 'border-box',
      height: 36,
      minWidth: 0,
      padding: '0 12px',
      border: `1px solid ${theme.palette.action.disabled}`,
      borderRadius: theme.shape.borderRadius,
      background: theme.palette.background.paper,
      fontFamily: 'inherit',
      fontSize: 14,
      lineHeight: '20px',
      whiteSpace: 'nowrap',
      color: theme.palette.text.primary,
      '& svg': { color: theme.palette.text.secondary },
    },
    button: {
      '&:hover': { borderColor: theme.palette.text.secondary },
      '&:focus-visible': {
        outline: `2px solid ${theme.palette.primary.main}`,
        outlineOffset: 1,
      },
    },
    active: {
      borderColor: theme.palette.primary.main,
      boxShadow: `inset 0 0 0 1px ${theme.palette.primary.main}`,
    },
    value: {
      fontWeight: 600,
      maxWidth: 160,
      overflow: 'hidden',
      textOverflow: 'ellipsis',
    },
    caret: { transform: 'rotate(90deg)' },
  }),
  { name: 'RolloutsFleetField' },
);
