import { makeStyles } from '@material-ui/core/styles';
import {
  PhaseIcon,
  PhaseIconProps,
  presentPhaseLook,
} from '../PhaseIcon/PhaseIcon';

/** @public */
export type PhaseLabelProps = Omit<PhaseIconProps, 'className'>;

const useStyles = makeStyles(
  {
    root: {
      display: 'inline-flex',
      alignItems: 'center',
      gap: 6,
      whiteSpace: 'nowrap',
      fontWeight: 500,
    },
  },
  { name: 'RolloutsPhaseLabel' },
);

/**
 * The phase as glyph and word.
 *
 * @public
 */
export function PhaseLabel(props: PhaseLabelProps) {
  const classes = useStyles();
  return (
    <span className={classes.root}>
      <PhaseIcon {...props} />
      {presentPhaseLook(props).word}
    </span>
  );
}
