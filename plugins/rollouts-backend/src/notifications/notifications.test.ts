import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  coreServices,
  createBackendPlugin,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import {
  NotificationSendOptions,
  notificationService,
} from '@backstage/plugin-notifications-node';
import {
  Rollout,
  RolloutPhase,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { SteppedClock } from '@progressive-delivery/demo-cluster';
import Knex from 'knex';
import { startDemoCluster } from '../__testUtils__/demo/startDemoCluster';
import { startDemoPortal } from '../__testUtils__/demo/startDemoPortal';
import { until } from '../__testUtils__/until';

// A whole backend takes seconds to start on a busy machine.
jest.setTimeout(60_000);

const stops: (() => Promise<void> | void)[] = [];

afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) {
    await stop();
  }
});

const ownedBy = (owner: string): Entity['relations'] => [
  { type: 'ownedBy', targetRef: owner },
];

/** Beside the entity of the portal, which nobody owns. */
const owned: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'checkout-web',
    namespace: 'default',
    annotations: { 'backstage.io/kubernetes-label-selector': 'app=checkout' },
  },
  relations: ownedBy('group:default/checkout'),
};

/** A file, as two backends of one portal share it. */
function aSharedDatabase() {
  const folder = mkdtempSync(join(tmpdir(), 'rollouts-notifications-'));
  stops.push(() => rmSync(folder, { recursive: true }));
  return () => {
    const knex = Knex({
      client: 'better-sqlite3',
      connection: { filename: join(folder, 'rollouts.sqlite') },
      useNullAsDefault: true,
    });
    stops.push(() => knex.destroy());
    return createServiceFactory({
      service: coreServices.database,
      deps: {},
      factory: () => ({ getClient: async () => knex }),
    });
  };
}

const notificationsPlugin = createBackendPlugin({
  pluginId: 'notifications',
  register(env) {
    env.registerInit({ deps: {}, async init() {} });
  },
});

async function setUp() {
  const { cluster, clock } = await startDemoCluster();
  stops.push(() => cluster.stop());
  const sent: NotificationSendOptions[] = [];
  const database = aSharedDatabase();
  const startBackend = async (
    notifications?: object,
    features: object[] = [notificationsPlugin],
  ) => {
    const portal = await startDemoPortal({
      config: {
        backend: { baseUrl: 'http://localhost:7007' },
        rollouts: {
          clusters: [
            {
              name: 'production',
              environment: 'Production',
              url: cluster.url,
              token: 'demo-admin',
            },
          ],
          // What takes ten seconds in a portal is not waited for here.
          notifications: { settleTime: { seconds: 0 }, ...notifications },
        },
      },
      entities: [owned],
      features: [
        ...(features as []),
        database(),
        createServiceFactory({
          service: notificationService,
          deps: {},
          factory: () => ({
            send: async options => {
              sent.push(options);
            },
          }),
        }),
      ],
    });
    let stopped: Promise<void> | undefined;
    const stop = () => (stopped ??= portal.stop());
    stops.push(stop);
    return { ...portal, stop };
  };
  return { clock, sent, startBackend };
}

const ada = 'user:default/ada';

/** With a clock, which is stepped until it is so. */
const inPhase =
  (wanted: RolloutPhase, clock?: SteppedClock) => (rollouts: Rollout[]) => {
    clock?.step(1);
    return rollouts.some(({ phase }) => phase === wanted);
  };

const rolloutPath =
  '/catalog/default/component/checkout-web/rollouts?rollout=production%2Fshop%2Fargo-rollouts%2FRollout%2Fcheckout';

describe('notifications of rollouts', () => {
  it('reach the owners once, from whichever of two backends', async () => {
    const { startBackend, sent, clock } = await setUp();
    const [first, second] = [await startBackend(), await startBackend()];
    const [paused] = await first.shows(inPhase('Paused'));
    await second.shows(inPhase('Paused'));
    // Both were there when the backends started.
    expect(sent).toEqual([]);

    await first.act(paused, 'abort', ada);
    const [aborted] = await first.shows(inPhase('Aborted', clock));
    await second.shows(inPhase('Aborted'));
    await until(() => sent.length > 0);
    await first.act(aborted, 'retry', ada);
    await first.shows(inPhase('Paused', clock));
    await second.shows(inPhase('Paused'));
    await until(() => sent.length > 1);
    await first.stop();
    await second.stop();

    expect(sent.map(({ payload }) => payload.title)).toEqual([
      'checkout in Production: v2 was aborted',
      'checkout in Production waits for a promotion to v2',
    ]);
    expect(sent[0]).toMatchObject({
      recipients: { type: 'entity', entityRef: ['group:default/checkout'] },
      payload: {
        topic: 'Rollout aborted',
        severity: 'high',
        link: rolloutPath,
        scope: sent[1].payload.scope,
      },
    });
  });

  it('leave out the person who clicked, and name them to the others', async () => {
    const { startBackend, sent, clock } = await setUp();
    const portal = await startBackend();
    const [paused] = await portal.shows(inPhase('Paused'));

    await portal.act(paused, 'abort', ada);
    await portal.shows(inPhase('Aborted', clock));
    const [message] = await until(() => sent.length > 0 && sent);

    expect(message.recipients).toEqual({
      type: 'entity',
      entityRef: ['group:default/checkout'],
      excludeEntityRef: ada,
    });
    expect(message.payload.description).toContain('By ada.');
  });

  it('are off where the portal has no notifications, unless the app-config says otherwise', async () => {
    const { startBackend, sent, clock } = await setUp();
    const without = await startBackend({}, []);
    const against = await startBackend({ enabled: false });
    const elsewhere = await startBackend({ enabled: true }, []);
    const [paused] = await elsewhere.shows(inPhase('Paused'));
    await without.shows(inPhase('Paused'));
    await against.shows(inPhase('Paused'));

    await elsewhere.act(paused, 'abort', ada);
    await elsewhere.shows(inPhase('Aborted', clock));
    await without.shows(inPhase('Aborted'));
    await against.shows(inPhase('Aborted'));
    await until(() => sent.length > 0);
    await without.stop();
    await against.stop();

    expect(sent).toHaveLength(1);
  });
});
