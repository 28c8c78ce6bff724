import { Entity } from '@backstage/catalog-model';
import { JsonObject } from '@backstage/types';
import { AccessRule, TokenIdentity } from '@progressive-delivery/demo-cluster';
import { deployedRules } from '../__testUtils__/demo/deployedRules';
import { startDemoCluster } from '../__testUtils__/demo/startDemoCluster';
import { startDemoPortal } from '../__testUtils__/demo/startDemoPortal';

// The Kubernetes client takes seconds to load on a busy machine.
jest.setTimeout(60_000);

const ada = 'user:default/ada';
const eve = 'user:default/eve';
const bob = 'user:default/bob';
const reviewPath = '/apis/authorization.k8s.io/v1/selfsubjectaccessreviews';
const statusPath =
  '/apis/argoproj.io/v1alpha1/namespaces/shop/rollouts/checkout/status';

const stops: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) {
    await stop();
  }
});

const impersonation: AccessRule = {
  verbs: ['impersonate'],
  apiGroups: [''],
  resources: ['users', 'groups'],
};

/** The service account that the backend uses. */
function thePortal(rules: AccessRule[]): TokenIdentity {
  return {
    token: 'portal-token',
    user: 'system:serviceaccount:rollouts-portal:rollouts-portal',
    groups: ['system:serviceaccounts'],
    rules,
  };
}

/** May promote, abort and retry checkout, and nothing that changes its spec. */
const teamCheckout: TokenIdentity = {
  token: 'of-the-team',
  user: 'nobody-of-the-team',
  groups: ['oidc:team-checkout'],
  rules: [
    {
      verbs: ['patch'],
      apiGroups: ['argoproj.io'],
      resources: ['rollouts/status'],
      resourceNames: ['checkout'],
      namespaces: ['shop'],
    },
  ],
};

const bobHimself: TokenIdentity = {
  token: 'of-bob',
  user: 'oidc:bob',
  groups: [],
  rules: [
    {
      verbs: ['patch'],
      apiGroups: ['argoproj.io'],
      resources: ['rollouts', 'rollouts/status'],
    },
  ],
};

const groups = {
  [ada]: ['group:default/team-checkout'],
};

async function setUp(
  options: {
    accessReview?: JsonObject;
    rules?: AccessRule[];
    entities?: Entity[];
  } = {},
) {
  const running = await startDemoCluster({
    identities: [
      thePortal(
        options.rules ?? [...deployedRules('overlays/act'), impersonation],
      ),
      teamCheckout,
      bobHimself,
    ],
  });
  stops.push(() => running.cluster.stop());
  const portal = await startDemoPortal({
    config: {
      rollouts: {
        clusters: [
          {
            name: 'production',
            url: running.cluster.url,
            token: 'portal-token',
          },
        ],
        accessReview: {
          enabled: true,
          user: { from: 'entityName', prefix: 'oidc:' },
          groups: { template: 'oidc:{name}' },
          ...options.accessReview,
        },
      },
    },
    entities: options.entities,
    groups,
  });
  stops.push(portal.stop);
  const [paused] = await portal.shows(shown => shown.length === 1);
  const sent = (method: string) =>
    running.requests
      .filter(request => request.method === method)
      .map(({ url, user }) => [url, user]);
  return {
    ...running,
    ...portal,
    paused,
    reviews: () => sent('POST').filter(([url]) => url === reviewPath),
    writes: () => sent('PATCH'),
  };
}

describe('somebody whom the portal allows what Kubernetes forbids', () => {
  it('is refused, in words that tell nothing of anybody’s rights, and it is written down', async () => {
    const { act, paused, writes, reviews, auditEvents } = await setUp();

    const record = await act(paused, 'promote', eve);

    expect(record).toMatchObject({
      state: 'refused',
      refusal: {
        code: 'cluster-forbids',
        reason:
          'Kubernetes does not let you do this in production. Ask whoever runs the cluster.',
      },
    });
    expect(writes()).toEqual([]);
    expect(reviews()).toEqual([[reviewPath, 'oidc:eve']]);
    expect(auditEvents).toContainEqual({
      eventId: 'access-review',
      outcome: expect.stringContaining('Kubernetes does not let you'),
      meta: expect.objectContaining({
        kubernetesUser: 'oidc:eve',
        kubernetesGroups: [],
        requests: [`PATCH ${statusPath}`],
      }),
    });
  });

  it('learns it from the dialog already', async () => {
    const { plan, paused } = await setUp();

    expect(await plan(paused, 'promote', eve)).toMatchObject({
      outcome: 'refusal',
      code: 'cluster-forbids',
    });
  });
});

describe('somebody with rights through a group', () => {
  it('does what the group may', async () => {
    const { act, paused, writes, reaches, auditEvents } = await setUp({
      rules: deployedRules('overlays/act-with-review'),
    });

    const record = await act(paused, 'promote', ada);
    await reaches('Healthy');

    expect(record.state).toBe('requested');
    expect(writes()).toEqual([
      [statusPath, 'system:serviceaccount:rollouts-portal:rollouts-portal'],
    ]);
    expect(auditEvents).toContainEqual({
      eventId: 'access-review',
      outcome: 'success',
      meta: expect.objectContaining({
        kubernetesUser: 'oidc:ada',
        kubernetesGroups: ['oidc:team-checkout'],
      }),
    });
  });

  it('is asked about exactly what each request needs', async () => {
    const { act, paused, writes } = await setUp();

    // It changes the object itself, not its status.
    const record = await act(paused, 'pause', ada);

    expect(record.refusal?.code).toBe('cluster-forbids');
    expect(writes()).toEqual([]);
  });

  it('has no controller woken for them where they may not do that themselves', async () => {
    const { plan, paused } = await setUp();

    const ofAda = await plan(paused, 'abort', ada);
    const ofBob = await plan(paused, 'abort', bob);

    expect(ofAda).toMatchObject({ outcome: 'plan' });
    expect(ofAda).not.toHaveProperty('nudge');
    expect(ofBob).toHaveProperty('nudge');
  });
});

describe('with "impersonate"', () => {
  it('the requests are the user’s own, and the backend needs no right to change anything', async () => {
    const { act, paused, writes, reaches } = await setUp({
      accessReview: { impersonate: true },
      rules: deployedRules('overlays/impersonate'),
    });

    const record = await act(paused, 'promote', ada);
    await reaches('Healthy');

    expect(record.state).toBe('requested');
    expect(writes()).toEqual([[statusPath, 'oidc:ada']]);
  });
});

describe('what is not a clear yes is a no', () => {
  it('when the portal itself may not ask', async () => {
    const { act, paused, writes, logger } = await setUp({
      rules: deployedRules('overlays/act'),
    });

    const record = await act(paused, 'promote', ada);

    expect(record.refusal).toEqual({
      outcome: 'refusal',
      code: 'cluster-forbids',
      reason:
        'Your rights in production could not be looked up, because the portal itself may not do that. Tell whoever runs the portal.',
    });
    expect(writes()).toEqual([]);
    expect(logger.of('warn')).toContainEqual({
      level: 'warn',
      message:
        'The rights of users cannot be asked for, so nobody is let through',
      meta: {
        cluster: 'production',
        message: expect.stringContaining('cannot impersonate'),
      },
    });
  });

  it('when the cluster does not answer', async () => {
    const { act, paused, writes, cluster } = await setUp();
    cluster.faults.change({
      answer: {
        code: 503,
        resource: 'selfsubjectaccessreviews.authorization.k8s.io',
      },
    });

    const record = await act(paused, 'promote', ada);

    expect(record.refusal?.code).toBe('cluster-unreachable');
    expect(writes()).toEqual([]);
  });

  it('when a name would break out of its header', async () => {
    const annotation = 'example.com/kubernetes-user';
    const { act, paused, reviews, writes } = await setUp({
      accessReview: { user: { from: 'annotation', annotation } },
      entities: [
        {
          apiVersion: 'backstage.io/v1alpha1',
          kind: 'User',
          metadata: {
            name: 'eve',
            namespace: 'default',
            annotations: {
              [annotation]: 'eve\r\nImpersonate-Group: system:masters',
            },
          },
        },
      ],
    });

    const record = await act(paused, 'promote', eve);

    expect(record.refusal).toMatchObject({
      code: 'cluster-forbids',
      reason: expect.stringContaining(
        'The portal does not know who you are for Kubernetes',
      ),
    });
    expect(reviews()).toEqual([]);
    expect(writes()).toEqual([]);
  });
});

describe('an answer', () => {
  it('is good for the dialogs of a minute, and never for carrying something out', async () => {
    const { plan, act, paused, reviews } = await setUp();

    await plan(paused, 'promote', ada);
    await plan(paused, 'promote', ada);
    const forDialogs = reviews().length;
    await act(paused, 'promote', ada);

    expect(forDialogs).toBe(1);
    expect(reviews()).toHaveLength(2);
  });
});
