import { makeStyles, Theme } from '@material-ui/core/styles';
import {
  Rollout,
  RolloutTraffic,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { formatPercent, RolloutWords } from '../../domain';
import { newVersionOf, stableVersionOf } from '../../domain/versions';
import { additionalColor, stableColor, toneColor } from '../../theme/tones';
import { presentSplit } from '../TrafficBar/presentSplit';
import { useRolloutWords } from '../../hooks/useRolloutWords';

const useStyles = makeStyles(
  (theme: Theme) => ({
    root: {
      display: 'flex',
      flexWrap: 'wrap',
      gap: '4px 16px',
      marginTop: 8,
      fontSize: 12,
      lineHeight: '16px',
      color: theme.palette.text.secondary,
    },
    entry: { display: 'inline-flex', alignItems: 'center', gap: 6 },
    swatch: { width: 8, height: 8, borderRadius: 2 },
    stable: { background: stableColor(theme) },
    canary: { background: toneColor(theme, 'primary') },
    additional: { background: additionalColor(theme) },
  }),
  { name: 'RolloutsTrafficLegend' },
);

function percentOf(weight: number, { max }: RolloutTraffic): number {
  return max > 0 ? (weight / max) * 100 : 0;
}

type Kind = 'stable' | 'canary' | 'additional';

function entriesOf(
  rollout: Rollout,
  isSteady: boolean,
  words: RolloutWords,
): { kind: Kind; words: string }[] {
  const { t } = words;
  const version = newVersionOf(rollout, words);
  if (isSteady) {
    return [{ kind: 'stable', words: t('traffic.stableVersion', { version }) }];
  }
  const { traffic, strategy, isFullyPromoted } = rollout;
  const asked = presentSplit(rollout, traffic.asked);
  const actual = traffic.actual && presentSplit(rollout, traffic.actual);
  const isCanary = strategy !== 'blueGreen' && !isFullyPromoted;
  const entries: { kind: Kind; words: string; weights: number[] }[] = [
    {
      kind: 'stable',
      words: t('traffic.stableVersion', {
        version: stableVersionOf(rollout, words),
      }),
      weights: [asked.stable, actual?.stable ?? 0],
    },
    {
      kind: 'canary',
      words: isCanary
        ? t('traffic.canaryVersion', { version })
        : t('traffic.newVersion', { version }),
      weights: [asked.canary, actual?.canary ?? 0],
    },
    ...asked.additional.map(({ name, weight }) => ({
      kind: 'additional' as const,
      words: `${name} ${formatPercent(percentOf(weight, traffic), words)}`,
      weights: [weight],
    })),
  ];
  return entries.filter(({ weights }) => weights.some(weight => weight > 0));
}

/** What the colours of the bars mean; only for what occurs. */
export function TrafficLegend(props: { rollout: Rollout; isSteady: boolean }) {
  const classes = useStyles();
  const language = useRolloutWords();
  const entries = entriesOf(props.rollout, props.isSteady, language);
  return (
    <div className={classes.root}>
      {entries.map(({ kind, words }) => (
        <span key={words} className={classes.entry}>
          <span aria-hidden className={`${classes.swatch} ${classes[kind]}`} />
          {words}
        </span>
      ))}
    </div>
  );
}
