import { makeStyles } from '@material-ui/core/styles';
import { phaseWord } from '../../domain';
import {
  PhaseIcon,
  PhaseIconProps,
  presentPhase,
} from '../PhaseIcon/PhaseIcon';
import { useRolloutWords } from '../../hooks/useRolloutWords';

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
  const words = useRolloutWords();
  return (
    <span className={classes.root}>
      <PhaseIcon {...props} />
      {phaseWord(presentPhase(props), words)}
    </span>
  );
}
