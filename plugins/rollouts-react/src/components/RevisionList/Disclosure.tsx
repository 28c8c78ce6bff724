import { ReactNode } from 'react';
import ButtonBase from '@material-ui/core/ButtonBase';
import { makeStyles, Theme } from '@material-ui/core/styles';
import { Glyph } from '../Glyph/Glyph';

const useStyles = makeStyles(
  (theme: Theme) => ({
    root: {
      display: 'inline-flex',
      alignItems: 'center',
      gap: 8,
      minWidth: 0,
      textAlign: 'left',
      font: 'inherit',
      color: 'inherit',
      borderRadius: theme.shape.borderRadius,
      '&:hover': { background: theme.palette.action.hover },
      '&:focus-visible': {
        outline: `2px solid ${theme.palette.primary.main}`,
        outlineOffset: 2,
      },
      [theme.breakpoints.down('sm')]: { minHeight: 32 },
    },
    chevron: {
      marginRight: -4,
      color: theme.palette.text.secondary,
      '@media (prefers-reduced-motion: no-preference)': {
        transition: 'transform 120ms',
      },
    },
    open: { transform: 'rotate(90deg)' },
  }),
  { name: 'RolloutsDisclosure' },
);

interface DisclosureProps {
  isOpen: boolean;
  onToggle: () => void;
  /** Id of what it opens. */
  controls: string;
  children: ReactNode;
}

/** A line that opens what belongs to it. */
export function Disclosure(props: DisclosureProps) {
  const { isOpen, onToggle, controls, children } = props;
  const classes = useStyles();
  return (
    <ButtonBase
      className={classes.root}
      disableRipple
      aria-expanded={isOpen}
      aria-controls={isOpen ? controls : undefined}
      onClick={onToggle}
    >
      <Glyph
        name="chevron"
        size={12}
        className={`${classes.chevron} ${isOpen ? classes.open : ''}`}
      />
      {children}
    </ButtonBase>
  );
}
