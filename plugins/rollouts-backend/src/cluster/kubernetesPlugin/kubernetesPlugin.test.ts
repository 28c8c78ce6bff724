import kubernetesPlugin from '@backstage/plugin-kubernetes-backend';
import { JsonObject } from '@backstage/types';
import { ClusterStatus } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { adminIdentity } from '@progressive-delivery/demo-cluster';
import { startDemoCluster } from '../../__testUtils__/demo/startDemoCluster';
import { startDemoPortal } from '../../__testUtils__/demo/startDemoPortal';

// The Kubernetes client and the cloud libraries take seconds to load on a busy machine.
jest.setTimeout(60_000);

const ada = 'user:default/ada';
const stops: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const stop of stops.splice(0).reverse()) {
    await stop();
  }
});

async function aCluster() {
  const running = await startDemoCluster();
  stops.push(() => running.cluster.stop());
  return running;
}

/** As the adopter of the Kubernetes plugin writes it. */
function kubernetesConfig(...clusters: JsonObject[]): JsonObject {
  return {
    serviceLocatorMethod: { type: 'multiTenant' },
    clusterLocatorMethods: [{ type: 'config', clusters }],
  };
}

const withToken = {
  authProvider: 'serviceAccount',
  serviceAccountToken: adminIdentity.token,
};

const ofGoogle = {
  name: 'gke-dev',
  url: 'https://127.0.0.1:1',
  authProvider: 'google',
};

async function startPortal(config: JsonObject) {
  const portal = await startDemoPortal({
    config,
    features: [kubernetesPlugin],
  });
  stops.push(portal.stop);
  return portal;
}

describe('the clusters of the Kubernetes plugin', () => {
  it('are taken where rollouts.clusters is absent: with a token, a certificate authority, or any certificate', async () => {
    const [plain, authority, anyone] = [
      await aCluster(),
      await aCluster(),
      await aCluster(),
    ];
    const caData = Buffer.from(authority.cluster.certificate.cert).toString(
      'base64',
    );
    const portal = await startPortal({
      rollouts: {
        kubernetesPlugin: {
          clusters: [{ name: 'authority', environment: 'Production' }],
        },
      },
      kubernetes: kubernetesConfig(
        { name: 'plain', url: plain.cluster.url, ...withToken },
        {
          name: 'authority',
          title: 'With an authority',
          url: authority.cluster.secureUrl,
          caData,
          ...withToken,
        },
        {
          name: 'anyone',
          url: anyone.cluster.secureUrl,
          skipTLSVerify: true,
          ...withToken,
        },
        ofGoogle,
      ),
    });

    const rollouts = await portal.shows(shown => shown.length === 3);
    const { clusters } = await portal.snapshot();

    expect(rollouts.map(({ ref, phase }) => [ref.cluster, phase])).toEqual([
      ['authority', 'Paused'],
      ['anyone', 'Paused'],
      ['plain', 'Paused'],
    ]);
    expect(clusters[0]).toMatchObject({
      title: 'With an authority',
      environment: 'Production',
      isReachable: true,
    });
  });

  it('that need the token of a user are left out, with words', async () => {
    const { cluster } = await aCluster();
    const portal = await startPortal({
      kubernetes: kubernetesConfig(
        { name: 'plain', url: cluster.url, ...withToken },
        ofGoogle,
      ),
    });

    await portal.shows(shown => shown.length === 1);
    const { clusters } = await portal.snapshot();

    expect(clusters.map(({ name }) => name)).toEqual(['plain']);
    expect(portal.logger.of('warn').map(({ message }) => message)).toContain(
      'Cluster "gke-dev" of the Kubernetes plugin is left out: its auth provider "google" needs the token of a user, and clusters are watched when no user is there. Give it one with credentials of its own, such as serviceAccount, or name the cluster in rollouts.clusters',
    );
  });

  it('with an authority that is not theirs are shown as not reachable, and nothing is sent to them', async () => {
    const { cluster, requests } = await aCluster();
    const other = await aCluster();
    const portal = await startPortal({
      kubernetes: kubernetesConfig({
        name: 'impostor',
        url: cluster.secureUrl,
        caData: Buffer.from(other.cluster.certificate.cert).toString('base64'),
        ...withToken,
      }),
    });

    let shown: ClusterStatus | undefined;
    while (shown?.message === undefined) {
      [shown] = (await portal.snapshot()).clusters;
    }

    expect(shown).toMatchObject({
      isReachable: false,
      message: expect.stringContaining(
        "the portal's Kubernetes plugin could not reach impostor",
      ),
    });
    expect(requests).toEqual([]);
  });

  it('are acted on: a promotion goes through the proxy and takes effect', async () => {
    const { cluster, requests, reaches } = await aCluster();
    const portal = await startPortal({
      kubernetes: kubernetesConfig({
        name: 'plain',
        url: cluster.url,
        ...withToken,
      }),
    });
    const [paused] = await portal.shows(shown => shown.length === 1);

    const record = await portal.act(paused, 'promote', ada);
    await reaches('Healthy');
    const [done] = await portal.shows(([shown]) => shown?.isFullyPromoted);

    expect(record.state).toBe('requested');
    expect(done.stableVersion).toBe('v2');
    expect(
      requests
        .filter(({ method }) => method === 'PATCH')
        .map(({ url, user }) => [url, user]),
    ).toEqual([
      [
        '/apis/argoproj.io/v1alpha1/namespaces/shop/rollouts/checkout/status',
        adminIdentity.user,
      ],
    ]);
  });

  it('that are down are said to be so, and are there again afterwards', async () => {
    const { cluster } = await aCluster();
    const portal = await startPortal({
      kubernetes: kubernetesConfig({
        name: 'plain',
        url: cluster.url,
        ...withToken,
      }),
    });
    const [paused] = await portal.shows(shown => shown.length === 1);

    await cluster.stop();
    const refused = await portal.act(paused, 'promote', ada);
    await cluster.start();
    const requested = await portal.act(paused, 'promote', ada);

    expect(refused).toMatchObject({
      state: 'refused',
      refusal: {
        code: 'cluster-unreachable',
        reason: expect.stringContaining(
          "the portal's Kubernetes plugin could not reach plain",
        ),
      },
    });
    expect(requested.state).toBe('requested');
  });

  it('are asked for the rights of a user with SubjectAccessReviews, since the proxy cannot impersonate', async () => {
    const { cluster, requests } = await aCluster();
    const portal = await startPortal({
      rollouts: {
        accessReview: { enabled: true, user: { from: 'entityName' } },
      },
      kubernetes: kubernetesConfig({
        name: 'plain',
        url: cluster.url,
        ...withToken,
      }),
    });
    const [paused] = await portal.shows(shown => shown.length === 1);

    const refused = await portal.act(paused, 'promote', ada);

    expect(refused).toMatchObject({
      state: 'refused',
      refusal: { code: 'cluster-forbids' },
    });
    expect(
      requests.filter(({ method }) => method !== 'GET').map(({ url }) => url),
    ).toEqual(['/apis/authorization.k8s.io/v1/subjectaccessreviews']);
  });

  it('cannot be acted on in the name of a user, which stops the start', async () => {
    await expect(
      startPortal({
        rollouts: {
          accessReview: {
            enabled: true,
            impersonate: true,
            user: { from: 'entityName' },
          },
        },
        kubernetes: kubernetesConfig(ofGoogle),
      }),
    ).rejects.toThrow(
      /rollouts\.accessReview\.impersonate \(true\) cannot be kept with the clusters of the Kubernetes plugin/,
    );
  });

  it('are not taken where rollouts.clusters says otherwise', async () => {
    const { cluster, requests } = await aCluster();
    const portal = await startPortal({
      rollouts: { clusters: [] },
      kubernetes: kubernetesConfig({
        name: 'plain',
        url: cluster.url,
        ...withToken,
      }),
    });

    const { clusters } = await portal.snapshot();

    expect(clusters).toEqual([]);
    expect(requests).toEqual([]);
  });
});
