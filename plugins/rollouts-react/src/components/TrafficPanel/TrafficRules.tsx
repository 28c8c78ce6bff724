import { ReactNode } from 'react';
import { makeStyles, Theme } from '@material-ui/core/styles';
import {
  Rollout,
  RolloutStep,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { formatPercent } from '../../domain';
import { activeRoutes } from '../../domain/activeRoutes';
import { newVersionOf } from '../../domain/versions';
import { monospace } from '../../theme/tones';
import { Glyph } from '../Glyph/Glyph';
import { GlyphName } from '../Glyph/GlyphName';

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

function routeRules(rollout: Rollout, nameClass: string): Rule[] {
  return activeRoutes(rollout).map(route =>
    route.kind === 'headerRoute'
      ? {
          key: route.name,
          glyph: 'header',
          words: (
            <>
              Requests whose header{' '}
              <span className={nameClass}>{route.match}</span> go to{' '}
              {newVersionOf(rollout)}, whatever the weight.
            </>
          ),
        }
      : {
          key: route.name,
          glyph: 'mirror',
          words: (
            <>
              {formatPercent(route.percentage ?? 0)} of{' '}
              <MirroredRequests route={route} nameClass={nameClass} /> are
              copied to {newVersionOf(rollout)}; its answers are dropped.
            </>
          ),
        },
  );
}

function MirroredRequests(props: {
  route: Extract<RolloutStep, { kind: 'mirrorRoute' }>;
  nameClass: string;
}) {
  const { route, nameClass } = props;
  return route.match ? (
    <>
      <span className={nameClass}>{route.match}</span> requests
    </>
  ) : (
    <>
      the requests of route <span className={nameClass}>{route.name}</span>
    </>
  );
}

function verification({ traffic, isFullyPromoted }: Rollout): Rule[] {
  if (traffic.isVerified === undefined || isFullyPromoted) {
    return [];
  }
  return traffic.isVerified
    ? [
        {
          key: 'verified',
          glyph: 'tick',
          words: 'Verified: the router was seen to do as it was told.',
        },
      ]
    : [
        {
          key: 'verified',
          glyph: 'clock',
          words:
            'Not verified: the router was told, but not yet seen to do so.',
        },
      ];
}

function doubts({ traffic, isFullyPromoted, waitingFor }: Rollout): Rule[] {
  const { actual, asked, source } = traffic;
  if (!actual || isFullyPromoted || actual.canary === asked.canary) {
    return [];
  }
  const words: Record<typeof source, string> = {
    router: 'The router has not been given what is asked for yet.',
    replicas:
      waitingFor?.kind === 'pods'
        ? 'Without a traffic router the share follows the pods that are ready.'
        : 'Without a traffic router the share follows the number of pods, so it can only come near to what is asked for.',
    service: 'The service does not select what is asked for yet.',
  };
  return [{ key: 'doubt', glyph: 'info', words: words[source] }];
}

/** In words: who is sent elsewhere than the weights say, and why weights may differ. */
export function TrafficRules({ rollout }: { rollout: Rollout }) {
  const classes = useStyles();
  const rules = [
    ...routeRules(rollout, classes.name),
    ...verification(rollout),
    ...doubts(rollout),
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
