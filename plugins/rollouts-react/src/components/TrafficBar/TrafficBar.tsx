import { makeStyles, Theme } from '@material-ui/core/styles';
import { TrafficSplit } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { additionalColor, stableColor, toneColor } from '../../theme/tones';

/** @public */
export interface TrafficBarProps {
  split: TrafficSplit;
  /** What the shares add up to. */
  max: number;
  /** Grey all over, when there is no new version to tell from the stable one. */
  isSteady?: boolean;
  /** `thick` is 12 px high, otherwise 6 px. */
  thick?: boolean;
}

const useStyles = makeStyles(
  (theme: Theme) => ({
    root: {
      display: 'flex',
      height: 6,
      gap: 2,
      borderRadius: 3,
      overflow: 'hidden',
    },
    thick: { height: 12 },
    share: {
      height: '100%',
      minWidth: 2,
      flexBasis: 0,
      '@media (prefers-reduced-motion: no-preference)': {
        transition: 'flex-grow 200ms',
      },
    },
    stable: { background: stableColor(theme) },
    canary: { background: toneColor(theme, 'primary') },
    additional: { background: additionalColor(theme) },
  }),
  { name: 'RolloutsTrafficBar' },
);

interface Share {
  key: string;
  kind: 'stable' | 'canary' | 'additional';
  weight: number;
}

function sharesOf(split: TrafficSplit): Share[] {
  const shares: Share[] = [
    { key: 'stable', kind: 'stable', weight: split.stable },
    { key: 'canary', kind: 'canary', weight: split.canary },
    ...split.additional.map(({ name, weight }) => ({
      key: `additional-${name}`,
      kind: 'additional' as const,
      weight,
    })),
  ];
  return shares.filter(share => share.weight > 0);
}

/**
 * Who gets which version, as widths. Decoration: the numbers belong beside it.
 *
 * @public
 */
export function TrafficBar({
  split,
  max,
  isSteady = false,
  thick = false,
}: TrafficBarProps) {
  const classes = useStyles();
  const shares: Share[] = isSteady
    ? [{ key: 'stable', kind: 'stable', weight: max }]
    : sharesOf(split);
  return (
    <div
      aria-hidden
      className={`${classes.root} ${thick ? classes.thick : ''}`}
    >
      {shares.map(({ key, kind, weight }) => (
        <span
          key={key}
          data-share={kind}
          className={`${classes.share} ${classes[kind]}`}
          style={{ flexGrow: weight }}
        />
      ))}
    </div>
  );
}
