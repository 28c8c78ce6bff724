import {
  ClusterStatus,
  RolloutEvent,
  RolloutsSnapshot,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import {
  aCluster,
  anActionPlan,
  anActionRecord,
  aPod,
  aRollout,
  aSnapshot,
  FakeRolloutsApi,
  secondsAgo,
} from '@progressive-delivery/backstage-plugin-rollouts-react/testUtils';
import { fourClusters, inFourPlaces } from './somePlaces';
import {
  aFirstBlueGreen,
  anExperimentOfItsOwn,
  aShownAbort,
  aShownBlueGreen,
  aSwitchedOne,
} from './otherRollouts';
import { aShownCanary } from './shownCanary';
import {
  aComparingCanary,
  aDegradedCanary,
  aHealthyCanary,
  aMovingCanary,
  aNewRollout,
} from './someCanaries';

/** One state of the tab that has to look right. */
export interface Picture {
  name: string;
  /** What is to be seen, for the page that shows the pictures. */
  title: string;
  /** With the entity page around it, as people meet it. */
  isWholePage?: boolean;
  /** Sent over the stream once it is open. */
  events?: RolloutEvent[];
  /** What else the backend answers. */
  prepare?: (api: FakeRolloutsApi) => void;
  /** Accessible names of buttons to press one after the other. */
  press?: string[];
  /** How often Tab is pressed: the focus is part of the picture. */
  tabs?: number;
}

const shows = (
  overrides: Partial<RolloutsSnapshot>,
  ...news: RolloutEvent[]
): Pick<Picture, 'events'> => ({
  events: [{ type: 'snapshot', snapshot: aSnapshot(overrides) }, ...news],
});

const nothing = (overrides: Partial<RolloutsSnapshot>) =>
  shows({ rollouts: [], ...overrides });

const canary = aShownCanary();
const everywhere = {
  rollouts: inFourPlaces(canary),
  clusters: [...fourClusters],
};

const silent: Partial<ClusterStatus> = {
  isReachable: false,
  lastSeenAt: secondsAgo(540),
  message: 'TLS handshake timeout',
};

function failing(message: string, statusCode?: number): Error {
  return Object.assign(new Error(message), { statusCode });
}

const pages: Picture[] = [
  {
    name: 'canary-paused',
    title: 'A canary waits for a promotion',
    isWholePage: true,
    ...shows(everywhere),
  },
  {
    name: 'canary-progressing',
    title: 'A canary moves; the analysis of a step decides',
    ...shows({ rollouts: [aMovingCanary()] }),
  },
  {
    name: 'canary-aborted',
    title: 'Aborted by an analysis',
    isWholePage: true,
    ...shows({ rollouts: [aShownAbort()] }),
  },
  {
    name: 'blue-green-paused',
    title: 'A blue-green update waits before the switch',
    ...shows({ rollouts: [aShownBlueGreen()] }),
  },
  {
    name: 'blue-green-switched',
    title: 'Switched; the old version is kept for a while',
    ...shows({ rollouts: [aSwitchedOne()] }),
  },
  {
    name: 'canary-experiment',
    title: 'A step that is an experiment',
    ...shows({ rollouts: [aComparingCanary()] }),
  },
  {
    name: 'degraded',
    title: 'Degraded: pods do not come up',
    ...shows({ rollouts: [aDegradedCanary()] }),
  },
  {
    name: 'healthy',
    title: 'Healthy: nothing is going on',
    ...shows({ rollouts: [aHealthyCanary()] }),
  },
  {
    name: 'standalone-experiment',
    title: 'An experiment of its own',
    ...shows({ rollouts: [anExperimentOfItsOwn()] }),
  },
  {
    name: 'dialog-promote',
    title: 'What Promote will do',
    ...shows({ rollouts: [canary] }),
    prepare: api => {
      api.plan = anActionPlan({
        effect: {
          now: 'Paused at step 8 of 12, 20 % of traffic on v2.14.1.',
          atOnce:
            'Step 9 starts: experiment baseline-compare, 15 min. Traffic stays at 20 %.',
          afterwards:
            'If the experiment succeeds: 50 %, a pause of 10 min, contract-tests, then 100 %. Nobody is asked again.',
        },
        warnings: [
          'success-rate of v2.14.1 is 0.4 points below that of v2.14.0; it fails below 98.5 %.',
        ],
      });
    },
    press: ['Promote', 'What is sent'],
  },
  {
    name: 'dialog-roll-back',
    title: 'What Roll back will do',
    ...shows({ rollouts: [aSwitchedOne()] }),
    prepare: api => {
      api.plan = anActionPlan({
        action: 'rollBack',
        target: '67fc9fc85c',
        effect: {
          now: 'Healthy, all users on v3.2.0.',
          atOnce:
            'v3.1.4 becomes the active version: its 4 pods are still there, so that no pod has to start.',
          afterwards: 'v3.2.0 is scaled down after 30 min.',
        },
        warnings: [
          'Argo CD manages this Rollout: it will set v3.2.0 again unless the change is reverted in Git, too.',
        ],
        kubectl:
          'kubectl argo rollouts undo pricing -n pricing --to-revision=27',
        expect: { kind: 'isCurrent', podHash: '67fc9fc85c' },
      });
    },
    press: ['Roll back to v3.1.4'],
  },
];

const paused = { rollouts: [canary] };

const states: Picture[] = [
  { name: 'first-load', title: 'First load' },
  {
    name: 'no-annotation',
    title: 'No annotation',
    ...nothing({ lookup: { kind: 'no-annotation' }, clusters: [] }),
  },
  {
    name: 'no-cluster',
    title: 'No cluster is configured',
    ...nothing({ clusters: [] }),
  },
  {
    name: 'no-engine',
    title: 'The engine is not installed',
    ...nothing({
      clusters: [
        aCluster({
          resources: [{ resource: 'rollouts.argoproj.io', state: 'absent' }],
        }),
      ],
    }),
  },
  {
    name: 'nothing-found',
    title: 'Nothing found',
    ...nothing({
      clusters: [
        aCluster(),
        aCluster({
          name: 'prod-us-1',
          resources: [{ resource: 'rollouts.argoproj.io', state: 'absent' }],
        }),
        aCluster({ name: 'prod-ap-1', ...silent }),
      ],
    }),
  },
  {
    name: 'blue-green-first',
    title: 'A first version: there is none to compare it with',
    ...shows({ rollouts: [aFirstBlueGreen()] }),
  },
  {
    name: 'new-rollout',
    title: 'Empty history: nothing was ever rolled out',
    ...shows({ rollouts: [aNewRollout()] }),
  },
  {
    name: 'cluster-down',
    title: 'One cluster of three is down',
    ...shows({
      rollouts: [
        aRollout({ ref: { cluster: 'stg-eu-1' } }),
        canary,
        aRollout({ ref: { cluster: 'prod-ap-1' } }),
      ],
      clusters: [
        fourClusters[0],
        fourClusters[1],
        aCluster({ name: 'prod-ap-1', ...silent }),
      ],
    }),
  },
  {
    name: 'stale',
    title: 'The cluster does not answer: what was last seen',
    ...shows({ ...paused, clusters: [aCluster(silent)] }),
  },
  {
    name: 'forbidden-by-portal',
    title: 'The portal does not let you see it',
    prepare: api => {
      api.streamError = failing('Forbidden', 403);
    },
  },
  {
    name: 'forbidden-by-cluster',
    title: 'The cluster does not let the portal read analysis runs',
    ...shows({
      rollouts: [aShownCanary({ analysisRuns: [] })],
      clusters: [
        aCluster({
          resources: [
            {
              resource: 'analysisruns.argoproj.io',
              state: 'forbidden',
              message:
                'analysisruns.argoproj.io is forbidden: User "system:serviceaccount:portal:rollouts" cannot list resource "analysisruns" in API group "argoproj.io" at the cluster scope',
            },
          ],
        }),
      ],
    }),
  },
  {
    name: 'portal-silent',
    title: 'The portal does not answer',
    prepare: api => {
      api.streamError = failing('Failed to fetch');
      api.snapshot = failing('Failed to fetch');
    },
  },
  {
    name: 'polling',
    title: 'The stream is lost: asking at an interval',
    prepare: api => {
      api.snapshot = aSnapshot(paused);
      api.streamError = failing('Failed to fetch');
    },
  },
  {
    name: 'action-requested',
    title: 'Promote was requested and is not yet effective',
    ...shows(paused, { type: 'action', record: anActionRecord() }),
  },
  {
    name: 'action-by-agent',
    title: 'Promote was requested by somebody else, through an agent',
    ...shows(paused, {
      type: 'action',
      record: anActionRecord({
        actor: 'user:default/mira.lindqvist',
        via: 'agent',
      }),
    }),
  },
  {
    name: 'action-refused',
    title: 'Promote was refused: the rollout has moved',
    ...shows(paused, {
      type: 'action',
      record: anActionRecord({
        state: 'refused',
        refusal: {
          outcome: 'refusal',
          code: 'state-changed',
          reason:
            'You decided at step 8 of revision 47; it is at step 9 now, because Mira Lindqvist promoted it at 14:44:29.',
        },
      }),
    }),
  },
  {
    name: 'action-menu',
    title: 'The other actions; what cannot be done says why',
    ...shows(paused),
    press: ['More actions on checkout'],
  },
  {
    name: 'pods',
    title: 'The pods of a version',
    ...shows({ rollouts: [aDegradedCanary()] }),
    prepare: api => {
      const streamPods = api.streamPods.bind(api);
      api.streamPods = (...args) => {
        const stream = streamPods(...args);
        api.podStream.send({
          state: 'shown',
          pods: [
            aPod({
              state: 'ImagePullBackOff',
              health: 'bad',
              containers: { ready: 0, total: 1 },
              message:
                'Back-off pulling image "registry/checkout:v2.14.1": not found',
            }),
          ],
        });
        return stream;
      };
    },
    press: ['Canary v2.14.1'],
  },
  {
    name: 'keyboard',
    title: 'By keyboard: the focus is plain to see',
    ...shows(everywhere),
    tabs: 2,
  },
];

/** Every state of the tab that has to look right. */
export const pictures: readonly Picture[] = [...pages, ...states];
