import { makeStyles, Theme } from '@material-ui/core/styles';
import { toneColor } from '../../theme/tones';

const useStyles = makeStyles(
  (theme: Theme) => ({
    root: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 3 },
    pod: { width: 10, height: 10, boxSizing: 'border-box', borderRadius: 2 },
    ready: { background: toneColor(theme, 'success') },
    unready: { border: `1.5px solid ${toneColor(theme, 'info')}` },
    leaving: { border: `1px dashed ${theme.palette.text.secondary}` },
  }),
  { name: 'RolloutsPodSquares' },
);

const mostSquares = 24;

type PodState = 'ready' | 'unready' | 'leaving';

function podStates(ready: number, desired: number): PodState[] {
  const states: PodState[] = Array.from(
    { length: Math.max(ready, desired) },
    (_, index) => {
      if (index >= desired) {
        return 'leaving';
      }
      return index < ready ? 'ready' : 'unready';
    },
  );
  return states.slice(0, mostSquares);
}

/** A square per pod: full when ready, hollow when not, dashed when on its way out. */
export function PodSquares(props: { ready: number; desired: number }) {
  const classes = useStyles();
  return (
    <span aria-hidden className={classes.root}>
      {podStates(props.ready, props.desired).map((state, index) => (
        <span
          // eslint-disable-next-line react/no-array-index-key
          key={index}
          data-pod={state}
          className={`${classes.pod} ${classes[state]}`}
        />
      ))}
    </span>
  );
}
