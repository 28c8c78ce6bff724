import { Fragment } from 'react';
import { makeStyles, Theme } from '@material-ui/core/styles';
import {
  ClusterStatus,
  Rollout,
  RolloutTraffic,
  TrafficSplit,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { formatPercent, RolloutWords, routerTitle } from '../../domain';
import { formatShare } from '../../domain/formatPercent';
import { toldAt } from '../../domain/toldAt';
import { hasTwoVersions } from '../../domain/versions';
import { ToldCluster } from '../../hooks/ToldCluster';
import { useOverTime } from '../../hooks/useOverTime';
import { SectionHeading } from '../SectionHeading/SectionHeading';
import { presentSplit } from '../TrafficBar/presentSplit';
import { TrafficBar } from '../TrafficBar/TrafficBar';
import { TrafficLegend } from './TrafficLegend';
import { TrafficRules } from './TrafficRules';
import { TrafficServices } from './TrafficServices';
import { useRolloutWords } from '../../hooks/useRolloutWords';

/** @public */
export interface TrafficPanelProps {
  rollout: Rollout;
  /** The cluster that it lives in: when it is silent, no time passes. */
  cluster?: ClusterStatus;
  /** Id of the heading, for `aria-labelledby` of the section around it. */
  headingId?: string;
}

const useStyles = makeStyles(
  (theme: Theme) => ({
    rows: {
      display: 'grid',
      gridTemplateColumns: '80px minmax(0, 1fr) auto',
      gap: '8px 12px',
      alignItems: 'center',
      margin: 0,
      fontSize: 14,
      lineHeight: '20px',
      fontVariantNumeric: 'tabular-nums',
      color: theme.palette.text.primary,
      '& dd': { margin: 0 },
    },
    term: { color: theme.palette.text.secondary },
    numbers: { textAlign: 'right', whiteSpace: 'nowrap' },
    strong: { fontWeight: 600 },
  }),
  { name: 'RolloutsTrafficPanel' },
);

function sourceWords(
  source: RolloutTraffic['source'],
  { t }: RolloutWords,
): string {
  switch (source) {
    case 'router':
      return t('traffic.inRouter');
    case 'replicas':
      return t('traffic.byReplicas');
    default:
      return t('traffic.byService');
  }
}

function Numbers(props: {
  split: TrafficSplit;
  max: number;
  isSteady: boolean;
}) {
  const { split, max, isSteady } = props;
  const classes = useStyles();
  const words = useRolloutWords();
  if (isSteady) {
    return <>{formatPercent(100, words)}</>;
  }
  const share = (weight: number) => (max > 0 ? (weight / max) * 100 : 0);
  const hasNew = split.canary > 0;
  // In the order of the bar, with the sign behind the last.
  const shares = [
    { key: 'stable', weight: split.stable, isStrong: !hasNew },
    { key: 'canary', weight: split.canary, isStrong: hasNew },
    ...split.additional.map(({ name, weight }) => ({
      key: `additional ${name}`,
      weight,
      isStrong: false,
    })),
  ];
  return (
    <>
      {shares.map(({ key, weight, isStrong }, index) => (
        <Fragment key={key}>
          {index > 0 && ' / '}
          <span className={isStrong ? classes.strong : ''}>
            {index === shares.length - 1
              ? formatPercent(share(weight), words)
              : formatShare(share(weight), words)}
          </span>
        </Fragment>
      ))}
    </>
  );
}

/**
 * Who gets which version: what the update asks for beside what is in force, and the rules that
 * send some requests elsewhere.
 *
 * @public
 */
export function TrafficPanel(props: TrafficPanelProps) {
  const { rollout, cluster, headingId } = props;
  const classes = useStyles();
  const words = useRolloutWords();
  const { traffic } = rollout;
  const isSteady = useOverTime(
    now => !hasTwoVersions(rollout, toldAt(cluster, now)),
  );
  const rows = [
    {
      term: words.t('traffic.askedFor'),
      split: presentSplit(rollout, traffic.asked),
    },
    {
      term: sourceWords(traffic.source, words),
      split: traffic.actual && presentSplit(rollout, traffic.actual),
    },
  ];

  return (
    <ToldCluster cluster={cluster}>
      <SectionHeading
        id={headingId}
        end={traffic.router && routerTitle(traffic.router)}
      >
        {words.t('traffic.heading')}
      </SectionHeading>
      <dl className={classes.rows}>
        {rows.map(({ term, split }) => (
          <TrafficRow
            key={term}
            term={term}
            split={split}
            max={traffic.max}
            isSteady={isSteady}
          />
        ))}
      </dl>
      <TrafficLegend rollout={rollout} isSteady={isSteady} />
      <TrafficServices rollout={rollout} />
      <TrafficRules rollout={rollout} />
    </ToldCluster>
  );
}

function TrafficRow(props: {
  term: string;
  split?: TrafficSplit;
  max: number;
  isSteady: boolean;
}) {
  const { term, split, max, isSteady } = props;
  const classes = useStyles();
  const { t } = useRolloutWords();
  return (
    <>
      <dt className={classes.term}>{term}</dt>
      <dd>
        {split ? (
          <TrafficBar split={split} max={max} isSteady={isSteady} thick />
        ) : (
          <span className={classes.term}>{t('traffic.cannotBeTold')}</span>
        )}
      </dd>
      <dd className={classes.numbers}>
        {split && <Numbers split={split} max={max} isSteady={isSteady} />}
      </dd>
    </>
  );
}
