import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { argoRolloutsEngine } from '@progressive-delivery/backstage-plugin-rollouts-backend-module-argo-rollouts';
import { RolloutPods } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { KubernetesObject } from '@progressive-delivery/backstage-plugin-rollouts-node';
import { AccessRule, RequestRecord } from '@progressive-delivery/demo-cluster';
import { parseAllDocuments } from 'yaml';
import { accessAttributes } from '../domain/access/accessAttributes';
import { deployedRules, rightsIn } from '../__testUtils__/demo/deployedRules';
import { startDemoCluster } from '../__testUtils__/demo/startDemoCluster';
import { until } from '../__testUtils__/until';
import {
  checkoutRef,
  startDemoPortal,
} from '../__testUtils__/demo/startDemoPortal';

// The Kubernetes client takes seconds to load on a busy machine.
jest.setTimeout(60_000);

const ada = 'user:default/ada';
const token = 'portal-token';
const stops: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) {
    await stop();
  }
});

const anExperiment = {
  apiVersion: 'argoproj.io/v1alpha1',
  kind: 'Experiment',
  metadata: {
    name: 'baseline',
    namespace: 'shop',
    labels: { app: 'checkout' },
  },
  spec: {
    templates: [
      {
        name: 'baseline',
        selector: { matchLabels: { app: 'baseline' } },
        template: {
          metadata: { labels: { app: 'baseline' } },
          spec: { containers: [{ name: 'web', image: 'web:v1' }] },
        },
      },
    ],
  },
};

/** The portal on a cluster in which its service account has what a folder of `deploy` gives. */
async function setUp(rules: AccessRule[]) {
  const running = await startDemoCluster({
    identities: [
      {
        token,
        user: 'system:serviceaccount:rollouts-portal:rollouts-portal',
        groups: [],
        rules,
      },
    ],
  });
  stops.push(() => running.cluster.stop());
  running.cluster.store.create(anExperiment);
  const portal = await startDemoPortal({
    config: {
      rollouts: {
        clusters: [{ name: 'production', url: running.cluster.url, token }],
      },
    },
  });
  stops.push(portal.stop);
  const rollouts = await portal.shows(shown => shown.length === 2);
  return {
    ...running,
    ...portal,
    paused: rollouts.find(({ ref }) => ref.kind === 'Rollout')!,
    experiment: rollouts.find(({ ref }) => ref.kind === 'Experiment')!,
  };
}

/** `list apps/replicasets`; nothing for discovery, which everybody may ask. */
function rightUsedBy({ method, url }: RequestRecord): string[] {
  const { pathname, searchParams } = new URL(url, 'http://cluster');
  const [, group = '', plural, name] =
    /^\/(?:api|apis\/([^/]+))\/[^/]+\/(?:namespaces\/[^/]+\/)?([^/]+)(?:\/([^/]+))?$/.exec(
      pathname,
    ) ?? [];
  if (method !== 'GET' || plural === undefined) {
    return [];
  }
  const verb = searchParams.get('watch') === 'true' ? 'watch' : 'list';
  return [`${name === undefined ? verb : 'get'} ${group}/${plural}`];
}

function isPodWatch(url: string): boolean {
  return /\/pods\?.*watch=true/.test(url);
}

/** Until it ends. */
async function lookAt(stream: AsyncIterable<unknown>): Promise<void> {
  for await (const _ of stream);
}

describe('deploy/overlays/read-only', () => {
  it('is enough for the tab, its pods and its dialogs', async () => {
    const { snapshot, clientOf, paused, plan } = await setUp(
      deployedRules('overlays/read-only'),
    );
    const seen = new AbortController();

    const { clusters } = await snapshot();
    const dialog = await plan(paused, 'promote', ada);
    let last: RolloutPods | undefined;
    for await (const event of clientOf(ada).streamPods(paused.id, {
      entityRef: checkoutRef,
      signal: seen.signal,
    })) {
      last = event.type === 'pods' ? event.pods : last;
      if (last && last.state !== 'loading') {
        seen.abort();
      }
    }

    expect(clusters[0].resources.map(({ state }) => state)).not.toContain(
      'forbidden',
    );
    expect(dialog.outcome).toBe('plan');
    expect(last).toMatchObject({ state: 'shown' });
  });

  it('lets the cluster refuse every action', async () => {
    const { act, paused } = await setUp(deployedRules('overlays/read-only'));

    const record = await act(paused, 'promote', ada);

    expect(record).toMatchObject({
      state: 'refused',
      refusal: { code: 'cluster-forbids' },
    });
  });

  it('gives nothing that is not used', async () => {
    const rules = deployedRules('overlays/read-only');
    const { clientOf, paused, experiment, plan, requests } = await setUp(rules);
    const seen = new AbortController();

    await plan(paused, 'promote', ada);
    await plan(
      experiment,
      { kind: 'terminateExperiment', target: 'baseline' },
      ada,
    );
    const looking = lookAt(
      clientOf(ada).streamPods(paused.id, {
        entityRef: checkoutRef,
        signal: seen.signal,
      }),
    );
    await until(() => requests.some(({ url }) => isPodWatch(url)));
    seen.abort();
    await looking;

    const used = new Set(requests.flatMap(rightUsedBy));
    expect(rightsIn(rules)).toEqual([...used].sort());
  });

  it.each(['/api/v1/secrets', '/api/v1/namespaces/shop/secrets/any'])(
    'has no way to %s',
    async path => {
      const { cluster } = await setUp(deployedRules('overlays/act'));

      const { status } = await fetch(`${cluster.url}${path}`, {
        headers: { authorization: `Bearer ${token}` },
      });

      expect(status).toBe(403);
    },
  );
});

describe('deploy/overlays/act', () => {
  it('lets an action through', async () => {
    const { act, paused, reaches } = await setUp(deployedRules('overlays/act'));

    const record = await act(paused, 'promote', ada);
    await reaches('Healthy');

    expect(record.state).toBe('requested');
  });

  it('gives what the plans of the engine need, in all its situations, and nothing else', () => {
    const given = [
      ...rightsIn(deployedRules('components/act')),
      ...rightsIn(deployedRules('components/workload-ref')),
    ].sort();

    expect(given).toEqual(rightsOfPlans());
  });
});

describe('deploy/overlays/act-in-namespaces', () => {
  it('lets an action through in a namespace that it names', async () => {
    const { act, paused, reaches } = await setUp(
      deployedRules('overlays/act-in-namespaces'),
    );

    const record = await act(paused, 'promote', ada);
    await reaches('Healthy');

    expect(paused.ref.namespace).toBe('shop');
    expect(record.state).toBe('requested');
  });

  it('lets the cluster refuse it in all others, where the portal may look', async () => {
    const elsewhere = deployedRules('overlays/act-in-namespaces').map(rule =>
      rule.namespaces ? { ...rule, namespaces: ['another'] } : rule,
    );
    const { act, paused } = await setUp(elsewhere);

    const record = await act(paused, 'promote', ada);

    expect(record).toMatchObject({
      state: 'refused',
      refusal: { code: 'cluster-forbids' },
    });
  });

  it('gives the same rights as act', () => {
    expect(rightsIn(deployedRules('overlays/act-in-namespaces'))).toEqual(
      rightsIn(deployedRules('overlays/act')),
    );
  });
});

it.each([
  'overlays/act-in-namespaces',
  'overlays/act-with-review',
  'overlays/impersonate',
  'components/review',
])('deploy/%s has no rule for everything', folder => {
  const rules = deployedRules(folder);

  expect(rules.flatMap(({ verbs }) => verbs)).not.toContain('*');
  expect(rules.flatMap(({ resources }) => resources)).not.toContain('*');
  // Whoever may impersonate everybody may do everything.
  rules
    .filter(({ verbs }) => verbs.includes('impersonate'))
    .forEach(({ resourceNames }) => expect(resourceNames).not.toHaveLength(0));
});

/** Of every action in every situation that the engine's own tests have. */
function rightsOfPlans(): string[] {
  const situations = join(
    __dirname,
    '../../../rollouts-backend-module-argo-rollouts/src/__fixtures__',
  );
  const now = new Date('2026-03-01T12:00:00Z');
  const mutations = readdirSync(situations)
    .map(name => readObjects(join(situations, name)))
    .flatMap(objects =>
      rootsIn(objects).flatMap(root => {
        const graph = {
          cluster: 'production',
          root,
          owned: objects.filter(
            object => object !== root && object.kind !== 'Deployment',
          ),
          referenced: objects.filter(({ kind }) => kind === 'Deployment'),
          unavailable: [],
        };
        return argoRolloutsEngine
          .project(graph, now)
          .actions.filter(({ isAvailable }) => isAvailable)
          .map(({ kind, target }) =>
            argoRolloutsEngine.plan(
              target === undefined ? { kind } : { kind, target },
              graph,
              now,
            ),
          );
      }),
    )
    .flatMap(plan =>
      plan.outcome === 'plan'
        ? [...plan.steps, ...(plan.nudge ? [plan.nudge] : [])]
        : [],
    );
  const rights = mutations.map(mutation => {
    const { verb, group, resource, subresource } = accessAttributes(mutation)!;
    const full = [resource, subresource].flatMap(part => part ?? []).join('/');
    return `${verb} ${group}/${full}`;
  });
  return [...new Set(rights)].sort();
}

function readObjects(folder: string): KubernetesObject[] {
  return readdirSync(folder).flatMap(file =>
    parseAllDocuments(readFileSync(join(folder, file), 'utf8')).map(document =>
      document.toJS(),
    ),
  );
}

function rootsIn(objects: KubernetesObject[]): KubernetesObject[] {
  const rollouts = objects.filter(({ kind }) => kind === 'Rollout');
  return rollouts.length > 0
    ? rollouts
    : objects.filter(({ kind }) => kind === 'Experiment');
}
