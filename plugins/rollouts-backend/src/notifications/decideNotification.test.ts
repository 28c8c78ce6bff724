import {
  ActionRecord,
  Rollout,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { aPausedRollout } from '../__testUtils__/aPausedRollout';
import { aRevision, aRollout, anAnalysisRun } from '../__testUtils__/aRollout';
import { RolloutTransition } from '../domain/RolloutTransition';
import { decideNotification } from './decideNotification';
import { NotificationText } from './describeHappening';
import { Happening } from './Happening';

const link = '/catalog/{namespace}/{kind}/{name}/rollouts?rollout={rollout}';
const since = '2026-03-01T12:00:00Z';

const checkout = {
  ref: 'component:default/checkout',
  owners: ['group:default/checkout'],
};

const production = { title: 'prod-eu', environment: 'Production' };

type Detail = Omit<
  RolloutTransition,
  'rolloutId' | 'key' | 'at' | 'timeSource'
>;

function aTransition(detail: Detail): RolloutTransition {
  return {
    ...detail,
    rolloutId: aRollout().id,
    key: `uid-checkout|${detail.kind}|once`,
    at: since,
    timeSource: 'cluster',
  } as RolloutTransition;
}

function anAction(overrides: Partial<ActionRecord> = {}): ActionRecord {
  return {
    id: 'action1',
    rolloutId: aRollout().id,
    action: 'abort',
    actor: 'user:default/mira.lindqvist',
    state: 'effective',
    requestedAt: since,
    ...overrides,
  };
}

const waiting: Happening = {
  topic: 'waiting',
  transition: aTransition({ kind: 'paused' }),
  rollout: aPausedRollout(2, {
    phaseSince: since,
    traffic: {
      ...aRollout().traffic,
      actual: { stable: 80, canary: 20, additional: [] },
    },
  }),
  cluster: production,
};

const failedRun = anAnalysisRun({
  phase: 'Failed',
  metrics: [
    {
      name: 'success-rate',
      phase: 'Failed',
      dryRun: false,
      count: 3,
      successful: 2,
      failed: 1,
      inconclusive: 0,
      error: 0,
      successCondition: 'result[0] >= 0.95',
      thresholds: [{ of: 'success', operator: '>=', value: 0.95 }],
      measurements: [
        { phase: 'Successful', value: '[0.98]', number: 0.98 },
        { phase: 'Failed', value: '[0.91234]', number: 0.91234 },
      ],
    },
  ],
});

const metricReason =
  'Step-based analysis phase error/failed: Metric "success-rate" assessed Failed due to failed (1) > failureLimit (0)';

function anAbort(overrides: Partial<Rollout> = {}): Happening {
  return {
    topic: 'aborted',
    transition: aTransition({ kind: 'aborted', podHash: 'hash2' } as Detail),
    rollout: aPausedRollout(2, {
      phase: 'Aborted',
      waitingFor: undefined,
      abortedAt: since,
      traffic: {
        ...aRollout().traffic,
        actual: { stable: 100, canary: 0, additional: [] },
      },
      ...overrides,
    }),
    cluster: production,
  };
}

const degraded: Happening = {
  topic: 'degraded',
  transition: aTransition({
    kind: 'phaseChanged',
    from: 'Progressing',
    to: 'Degraded',
  } as Detail),
  rollout: aPausedRollout(0, {
    phase: 'Degraded',
    phaseSince: since,
    waitingFor: undefined,
    controllerMessage:
      'ProgressDeadlineExceeded: ReplicaSet "checkout-hash2" has timed out progressing.',
    revisions: [
      aRevision({
        podHash: 'hash2',
        version: 'v2',
        roles: ['canary'],
        trouble: 'ImagePullBackOff: web:v2 was not found',
      }),
      aRevision(),
    ],
  }),
  cluster: production,
};

const aRollBack = (isGivenUp: boolean): Happening => ({
  topic: 'rolledBack',
  transition: aTransition({
    kind: 'rolledBack',
    from: 'hash2',
    to: 'hash1',
    fromVersion: 'v2',
    toVersion: 'v1',
    isGivenUp,
  } as Detail),
  rollout: aRollout({
    revisions: [
      aRevision({ revision: 3 }),
      aRevision({ podHash: 'hash2', revision: 2, version: 'v2', roles: [] }),
    ],
  }),
  cluster: production,
});

const givenUp = aRollBack(true);
const rolledBack = aRollBack(false);

const finished: Happening = {
  topic: 'finished',
  transition: aTransition({ kind: 'promoted', podHash: 'hash1' } as Detail),
  rollout: aRollout({ revisions: [aRevision({ revision: 4 })] }),
  cluster: production,
};

function decide(happening: Happening, entities = [checkout]) {
  return decideNotification(happening, { entities, link });
}

function payloadOf(happening: Happening) {
  return decide(happening).messages[0].payload;
}

describe('decideNotification', () => {
  it.each<[name: string, happening: Happening, text: NotificationText]>([
    [
      'a pause until somebody promotes',
      waiting,
      {
        title: 'checkout in Production waits for a promotion to v2',
        description:
          'Paused at step 3 of 8 with 20 % of traffic on v2. Cluster prod-eu, namespace shop.',
      },
    ],
    [
      'a blue-green update that nobody uses yet',
      {
        ...waiting,
        rollout: {
          ...waiting.rollout,
          strategy: 'blueGreen',
          traffic: {
            ...aRollout().traffic,
            actual: { stable: 100, canary: 0, additional: [] },
          },
        },
      },
      {
        title: 'checkout in Production waits for a promotion to v2',
        description:
          'Paused with no traffic on v2. Cluster prod-eu, namespace shop.',
      },
    ],
    [
      'a pause that somebody set',
      {
        ...waiting,
        rollout: { ...waiting.rollout, waitingFor: { kind: 'resume' } },
        cause: anAction({ action: 'pause', reason: ' the sale begins ' }),
      },
      {
        title: 'checkout in Production waits to be resumed',
        description:
          'Paused at step 3 of 8 with 20 % of traffic on v2. By mira.lindqvist: "the sale begins". Cluster prod-eu, namespace shop.',
      },
    ],
    [
      'an analysis that could not tell',
      {
        ...waiting,
        rollout: {
          ...waiting.rollout,
          waitingFor: { kind: 'decision' },
          analysisRuns: [
            {
              ...failedRun,
              phase: 'Inconclusive',
              metrics: [
                {
                  ...failedRun.metrics[0],
                  phase: 'Inconclusive',
                  measurements: [{ phase: 'Inconclusive', number: 0.93 }],
                },
              ],
            },
          ],
        },
      },
      {
        title: 'checkout in Production waits for a decision on v2',
        description:
          'Metric success-rate is inconclusive: measured 0.93, must be at least 0.95. Paused at step 3 of 8 with 20 % of traffic on v2. Cluster prod-eu, namespace shop.',
      },
    ],
    [
      'an abort by an analysis',
      anAbort({ abortReason: metricReason, analysisRuns: [failedRun] }),
      {
        title: 'checkout in Production: v2 was aborted',
        description:
          'Metric success-rate failed: measured 0.9123, must be at least 0.95. All traffic is on v1. Cluster prod-eu, namespace shop.',
      },
    ],
    [
      'an abort for a reason of which no metric is known',
      anAbort({
        abortReason: 'it did not get ready in time',
        analysisRuns: [failedRun],
        traffic: aRollout().traffic,
      }),
      {
        title: 'checkout in Production: v2 was aborted',
        description:
          'it did not get ready in time. Traffic goes back to the stable version. Cluster prod-eu, namespace shop.',
      },
    ],
    [
      'an abort by a person',
      { ...anAbort(), cause: anAction() },
      {
        title: 'checkout in Production: v2 was aborted',
        description:
          'All traffic is on v1. By mira.lindqvist. Cluster prod-eu, namespace shop.',
      },
    ],
    [
      'an abort by an agent',
      { ...anAbort(), cause: anAction({ via: 'agent' }) },
      {
        title: 'checkout in Production: v2 was aborted',
        description:
          'All traffic is on v1. By an agent in the name of mira.lindqvist. Cluster prod-eu, namespace shop.',
      },
    ],
    [
      'a failure',
      degraded,
      {
        title: 'checkout in Production is degraded',
        description:
          'ImagePullBackOff: web:v2 was not found. ProgressDeadlineExceeded: ReplicaSet "checkout-hash2" has timed out progressing. Version v2 at step 1 of 8. Cluster prod-eu, namespace shop.',
      },
    ],
    [
      'a failure of which the pods tell no more than the controller',
      {
        ...degraded,
        rollout: {
          ...degraded.rollout,
          controllerMessage: 'ReplicaFailure: pods "x" is forbidden',
          revisions: [
            aRevision({ podHash: 'hash2', trouble: 'pods "x" is forbidden' }),
          ],
        },
      },
      {
        title: 'checkout in Production is degraded',
        description:
          'ReplicaFailure: pods "x" is forbidden. Version v2 at step 1 of 8. Cluster prod-eu, namespace shop.',
      },
    ],
    [
      'an update that was given up',
      givenUp,
      {
        title: 'checkout in Production goes back to v1',
        description:
          'v2 was given up before it reached everybody. v1 serves everybody. Cluster prod-eu, namespace shop.',
      },
    ],
    [
      'a version that was in use',
      {
        ...rolledBack,
        rollout: { ...rolledBack.rollout, isFullyPromoted: false },
      },
      {
        title: 'checkout in Production goes back to v1',
        description: 'v2 was in use before. Cluster prod-eu, namespace shop.',
      },
    ],
    [
      'the end, in a cluster that has no environment',
      { ...finished, cluster: { title: 'prod-eu' } },
      {
        title: 'checkout in prod-eu runs v1',
        description: 'v1 serves everybody. Cluster prod-eu, namespace shop.',
      },
    ],
  ])('tells in plain words of %s', (_, happening, text) => {
    expect(payloadOf(happening)).toMatchObject(text);
  });

  it('sorts by topic and weighs by what it asks of people', () => {
    const happenings = [waiting, anAbort(), degraded, givenUp, finished];

    expect(
      happenings.map(happening => {
        const { topic, severity } = payloadOf(happening);
        return [topic, severity];
      }),
    ).toEqual([
      ['Rollout waits for you', 'normal'],
      ['Rollout aborted', 'high'],
      ['Rollout degraded', 'high'],
      ['Rollout rolled back', 'normal'],
      ['Rollout finished', 'low'],
    ]);
  });

  it('links to the tab of the entity with this rollout open', () => {
    expect(payloadOf(waiting).link).toBe(
      '/catalog/default/component/checkout/rollouts?rollout=production%2Fshop%2Ftest-engine%2FRelease%2Fcheckout',
    );
  });

  it('keeps one thread for an attempt, also where it is given up', () => {
    const thread = payloadOf(waiting).scope;

    expect(payloadOf(anAbort()).scope).toBe(thread);
    expect(payloadOf(degraded).scope).toBe('rollout:uid-checkout:hash2:1');
    expect(payloadOf(givenUp).scope).toBe('rollout:uid-checkout:hash2:2');
    expect(payloadOf(finished).scope).toBe('rollout:uid-checkout:hash1:4');
  });

  it('tells owners once, each with the page of the first entity of theirs', () => {
    const { messages } = decide(waiting, [
      { ref: 'component:default/cart', owners: ['group:default/a'] },
      {
        ref: 'component:default/checkout',
        owners: ['group:default/a', 'user:default/ada'],
      },
      { ref: 'system:default/shop', owners: ['group:default/a'] },
      { ref: 'component:default/orphan', owners: [] },
    ]);

    expect(
      messages.map(({ recipients, payload }) => [
        recipients,
        payload.link?.split('?')[0],
      ]),
    ).toEqual([
      [
        { type: 'entity', entityRef: ['group:default/a'] },
        '/catalog/default/component/cart/rollouts',
      ],
      [
        { type: 'entity', entityRef: ['user:default/ada'] },
        '/catalog/default/component/checkout/rollouts',
      ],
    ]);
  });

  it('does not tell the person who clicked, but the one in whose name an agent acted', () => {
    const byPerson = decide({ ...anAbort(), cause: anAction() });
    const byAgent = decide({ ...anAbort(), cause: anAction({ via: 'agent' }) });

    expect(byPerson.messages[0].recipients).toEqual({
      type: 'entity',
      entityRef: ['group:default/checkout'],
      excludeEntityRef: 'user:default/mira.lindqvist',
    });
    expect(byAgent.messages[0].recipients).not.toHaveProperty(
      'excludeEntityRef',
    );
  });

  it('gives the same key to backends of which one has seen more', () => {
    const seenLess = {
      ...degraded,
      transition: aTransition({
        kind: 'phaseChanged',
        from: 'Unknown',
        to: 'Degraded',
      } as Detail),
    };

    expect(decide(seenLess).key).toBe(decide(degraded).key);
    expect(decide(degraded).key).toBe(`uid-checkout|degraded|hash2|${since}`);
    expect(decide(anAbort({ abortedAt: undefined })).key).toBe(
      'uid-checkout|aborted|hash2|step 2, generation 4',
    );
    expect(decide(finished).key).toBe('uid-checkout|promoted|once');
  });

  it('lets nothing out of a cluster work as markup, tell a secret, or have no end', () => {
    const { title, description = '' } = payloadOf(
      anAbort({
        newVersion: `<a href="https://evil.example">v2</a>${'x'.repeat(500)}`,
        abortReason: `token=abc123 \u202Efailed\n<https://evil.example|click> ${'y'.repeat(
          5000,
        )}`,
      }),
    );

    expect(`${title}${description}`).not.toMatch(/<|\n|\u202E|abc123/);
    expect(title.length).toBeLessThan(255);
    expect(description.length).toBeLessThan(1000);
  });
});
