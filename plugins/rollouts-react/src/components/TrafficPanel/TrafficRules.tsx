import { ReactNode } from 'react';
import { makeStyles, Theme } from '@material-ui/core/styles';
import {
  Rollout,
  RolloutStep,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { formatPercent, RolloutWords } from '../../domain';
import { activeRoutes } from '../../domain/activeRoutes';
import { newVersionOf } from '../../domain/versions';
import { monospace } from '../../theme/tones';
import { Glyph } from '../Glyph/Glyph';
import { GlyphName } from '../Glyph/GlyphName';
import { useRolloutWords } from '../../hooks/useRolloutWords';

const useStyles = makeStyles(
  (theme: Theme) => ({
    root: {
      display: 'grid',
      gap: 8,
      margin: '12px 0 0',
      padding: 0,
      listStyle: 'none',
      fontSize: 14,
      lineHeight: '20px',
      color: theme.palette.text.primary,
    },
    rule: { display: 'flex', gap: 8 },
    glyph: { marginTop: 2 },
    name: { fontFamily: monospace, fontSize: 12 },
  }),
  { name: 'RolloutsTrafficRules' },
);

interface Rule {
  key: string;
  glyph: GlyphName;
  words: ReactNode;
}

function routeRules(
  rollout: Rollout,
  nameClass: string,
  words: RolloutWords,
): Rule[] {
  const version = newVersionOf(rollout, words);
  return activeRoutes(rollout).map(route =>
    route.kind === 'headerRoute'
      ? {
          key: route.name,
          glyph: 'header',
          words: words.t('traffic.headerRule', {
            match: <span className={nameClass}>{route.match}</span>,
            version,
          }),
        }
      : {
          key: route.name,
          glyph: 'mirror',
          words: mirrorWords({ route, version, nameClass, words }),
        },
  );
}

function mirrorWords(options: {
  route: Extract<RolloutStep, { kind: 'mirrorRoute' }>;
  version: string;
  nameClass: string;
  words: RolloutWords;
}): ReactNode {
  const { route, version, nameClass, words } = options;
  const percent = formatPercent(route.percentage ?? 0, words);
  return route.match
    ? words.t('traffic.mirrorRule', {
        percent,
        match: <span className={nameClass}>{route.match}</span>,
        version,
      })
    : words.t('traffic.mirrorRouteRule', {
        percent,
        route: <span className={nameClass}>{route.name}</span>,
        version,
      });
}

function verification(
  { traffic, isFullyPromoted }: Rollout,
  { t }: RolloutWords,
): Rule[] {
  if (traffic.isVerified === undefined || isFullyPromoted) {
    return [];
  }
  return traffic.isVerified
    ? [
        {
          key: 'verified',
          glyph: 'tick',
          words: t('traffic.verified'),
        },
      ]
    : [
        {
          key: 'verified',
          glyph: 'clock',
          words: t('traffic.notVerified'),
        },
      ];
}

function doubts(
  { traffic, isFullyPromoted, waitingFor }: Rollout,
  { t }: RolloutWords,
): Rule[] {
  const { actual, asked, source } = traffic;
  if (!actual || isFullyPromoted || actual.canary === asked.canary) {
    return [];
  }
  const words: Record<typeof source, string> = {
    router: t('traffic.routerBehind'),
    replicas:
      waitingFor?.kind === 'pods'
        ? t('traffic.followsReadyPods')
        : t('traffic.followsPods'),
    service: t('traffic.serviceBehind'),
  };
  return [{ key: 'doubt', glyph: 'info', words: words[source] }];
}

/** In words: who is sent elsewhere than the weights say, and why weights may differ. */
export function TrafficRules({ rollout }: { rollout: Rollout }) {
  const classes = useStyles();
  const language = useRolloutWords();
  const rules = [
    ...routeRules(rollout, classes.name, language),
    ...verification(rollout, language),
    ...doubts(rollout, language),
  ];
  if (rules.length === 0) {
    return null;
  }
  return (
    <ul className={classes.root}>
      {rules.map(({ key, glyph, words }) => (
        <li key={key} className={classes.rule}>
          <Glyph name={glyph} tone="neutral" className={classes.glyph} />
          <span>{words}</span>
        </li>
      ))}
    </ul>
  );
}
