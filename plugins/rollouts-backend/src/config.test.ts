import { ConfigReader } from '@backstage/config';
import { JsonValue } from '@backstage/types';
import { readRolloutsConfig } from './config';

function read(rollouts: JsonValue) {
  return readRolloutsConfig(new ConfigReader({ rollouts }));
}

const staging = {
  name: 'staging',
  url: 'https://10.0.0.1:6443',
  token: 's3cret-token',
};

describe('readRolloutsConfig', () => {
  it('starts without any clusters', () => {
    const empty = {
      clusters: [],
      kubernetesPlugin: { clusters: [], serverSideAuthProviders: [] },
      notifications: expect.objectContaining({ settleMs: 10_000 }),
    };

    expect(readRolloutsConfig(new ConfigReader({}))).toEqual(empty);
    expect(read({})).toEqual(empty);
    expect(read({ clusters: [] })).toEqual({
      ...empty,
      clusterSource: 'config',
    });
  });

  it('takes clusters that are named for the source, unless told otherwise', () => {
    expect(read({ clusters: [staging] }).clusterSource).toBe('config');
    expect(read({ clusterSource: 'kubernetes' }).clusterSource).toBe(
      'kubernetes',
    );
    expect(read({ clusterSource: 'config' }).clusterSource).toBe('config');
    expect(read({ kubernetesPlugin: {} }).clusterSource).toBe('kubernetes');
  });

  it('leaves the access review off unless it is on', () => {
    const user = { from: 'entityName' };

    expect(read({ accessReview: { enabled: false, user } })).not.toHaveProperty(
      'accessReview',
    );
    expect(
      read({
        accessReview: {
          enabled: true,
          user: { ...user, prefix: 'oidc:' },
          groups: { template: 'oidc:{namespace}-{name}' },
        },
      }).accessReview,
    ).toEqual({
      impersonate: false,
      mapping: {
        user: { source: { from: 'entityName' }, prefix: 'oidc:' },
        groupTemplate: 'oidc:{namespace}-{name}',
      },
    });
  });

  it('reads a cluster with address and token', () => {
    const config = read({
      clusters: [
        {
          ...staging,
          title: 'Staging',
          environment: 'Staging',
          tier: 3,
          caFile: '/etc/ca.pem',
        },
      ],
    });

    expect(config.clusters).toEqual([
      {
        name: 'staging',
        title: 'Staging',
        environment: 'Staging',
        tier: 3,
        access: {
          kind: 'token',
          url: 'https://10.0.0.1:6443',
          token: 's3cret-token',
          caFile: '/etc/ca.pem',
          skipTLSVerify: false,
        },
        configPath: 'rollouts.clusters[0]',
      },
    ]);
  });

  it('reads a cluster from a kubeconfig and takes the list for the order', () => {
    const config = read({
      clusters: [
        staging,
        { name: 'production', kubeconfig: { path: '~/.kube/config' } },
      ],
    });

    expect(config.clusters[1]).toMatchObject({
      name: 'production',
      title: 'production',
      tier: 1,
      access: { kind: 'kubeconfig', path: '~/.kube/config' },
    });
  });

  it.each([
    [
      'an unknown key at the top',
      { cluster: [] },
      /rollouts\.cluster is not a key that is known here: remove it or correct it\. Known keys: clusters/,
    ],
    [
      'a source of clusters that there is none of',
      { clusterSource: 'argocd' },
      /rollouts\.clusterSource \("argocd"\) must be "config", for .*, or "kubernetes"/,
    ],
    [
      'two sources of clusters',
      { clusterSource: 'kubernetes', clusters: [staging] },
      /rollouts\.clusters cannot stand beside rollouts\.clusterSource "kubernetes"/,
    ],
    [
      'words for clusters of the Kubernetes plugin beside others',
      { kubernetesPlugin: {}, clusters: [staging] },
      /rollouts\.kubernetesPlugin has no meaning when/,
    ],
    [
      'words for clusters of the Kubernetes plugin, when they are not wanted',
      { kubernetesPlugin: {}, clusterSource: 'config' },
      /rollouts\.kubernetesPlugin has no meaning when/,
    ],
    [
      'credentials of a cluster that the Kubernetes plugin has',
      { kubernetesPlugin: { clusters: [staging] } },
      /rollouts\.kubernetesPlugin\.clusters\[0\]\.token is not a key .* Known keys: name, title/,
    ],
    [
      'an access review that does not say who people are',
      { accessReview: { enabled: true } },
      /rollouts\.accessReview\.user is missing: add it/,
    ],
    [
      'a place for names that there is none of',
      { accessReview: { enabled: true, user: { from: 'ldap' } } },
      /rollouts\.accessReview\.user\.from \("ldap"\) must be one of entityName/,
    ],
    [
      'an annotation that is not named',
      { accessReview: { enabled: true, user: { from: 'annotation' } } },
      /rollouts\.accessReview\.user\.annotation is missing: add it/,
    ],
    [
      'an annotation that would not be read',
      {
        accessReview: {
          enabled: true,
          user: { from: 'email', annotation: 'a/b' },
        },
      },
      /rollouts\.accessReview\.user\.annotation \("a\/b"\) has a meaning only beside/,
    ],
    [
      'a prefix that would make everybody a part of Kubernetes',
      {
        accessReview: {
          enabled: true,
          user: { from: 'entityName', prefix: 'system:' },
        },
      },
      /rollouts\.accessReview\.user\.prefix \("system:"\) must be of visible ASCII/,
    ],
    [
      'groups that would all be one',
      {
        accessReview: {
          enabled: true,
          user: { from: 'entityName' },
          groups: { template: 'developers' },
        },
      },
      /rollouts\.accessReview\.groups\.template \("developers"\) must hold "\{name\}"/,
    ],
    [
      'a part of a group that there is none of',
      {
        accessReview: {
          enabled: true,
          user: { from: 'entityName' },
          groups: { template: '{kind}-{name}' },
        },
      },
      /groups\.template .* may hold "\{name\}" and "\{namespace\}"/,
    ],
    [
      'an unknown key of a cluster',
      { clusters: [{ ...staging, tokn: 'x' }] },
      /rollouts\.clusters\[0\]\.tokn is not a key .* Known keys: name, title, .*token/,
    ],
    [
      'an unknown key of a kubeconfig',
      { clusters: [{ name: 'a', kubeconfig: { path: 'x', ctx: 'y' } }] },
      /rollouts\.clusters\[0\]\.kubeconfig\.ctx is not a key .* Known keys: path, context/,
    ],
    [
      'a list that is none',
      { clusters: { name: 'a' } },
      /rollouts\.clusters must be a list of clusters/,
    ],
    [
      'a cluster that is none',
      { clusters: ['staging'] },
      /rollouts\.clusters\[0\] \("staging"\) must be an object/,
    ],
    [
      'a missing name',
      { clusters: [{ url: staging.url, token: 'x' }] },
      /rollouts\.clusters\[0\]\.name is missing: add it/,
    ],
    [
      'a name with a slash',
      { clusters: [{ ...staging, name: 'eu/staging' }] },
      /rollouts\.clusters\[0\]\.name \("eu\/staging"\) may hold letters/,
    ],
    [
      'the same name twice',
      { clusters: [staging, { ...staging }] },
      /rollouts\.clusters\[1\]\.name \("staging"\) is already the name of rollouts\.clusters\[0\]/,
    ],
    [
      'a missing token',
      { clusters: [{ name: 'a', url: staging.url }] },
      /rollouts\.clusters\[0\]\.token is missing: add it/,
    ],
    [
      'a missing address',
      { clusters: [{ name: 'a', token: 'x' }] },
      /rollouts\.clusters\[0\]\.url is missing: add it/,
    ],
    [
      'an address that is none',
      { clusters: [{ ...staging, url: '10.0.0.1' }] },
      /rollouts\.clusters\[0\]\.url \("10\.0\.0\.1"\) must be the address of a Kubernetes API/,
    ],
    [
      'no way in',
      { clusters: [{ name: 'a' }] },
      /rollouts\.clusters\[0\] says no way into the cluster: add "kubeconfig"/,
    ],
    [
      'two ways in',
      { clusters: [{ ...staging, kubeconfig: { path: 'x' } }] },
      /rollouts\.clusters\[0\]\.url .*cannot stand beside "kubeconfig"/,
    ],
    [
      'a tier that is no number',
      { clusters: [{ ...staging, tier: 'first' }] },
      /rollouts\.clusters\[0\]\.tier \("first"\) must be a whole number/,
    ],
    [
      'a switch that is none',
      { clusters: [{ ...staging, skipTLSVerify: 'yes' }] },
      /rollouts\.clusters\[0\]\.skipTLSVerify \("yes"\) must be true or false/,
    ],
    [
      'an empty text',
      { clusters: [{ ...staging, title: ' ' }] },
      /rollouts\.clusters\[0\]\.title \(" "\) is empty: give a value or remove the key/,
    ],
  ])('stops at %s', (_, rollouts, message) => {
    expect(() => read(rollouts)).toThrow(message);
  });

  it('names all problems at once', () => {
    const problems = () =>
      read({ clusters: [{ ...staging, tier: 1.5, titel: 'Staging' }, {}] });

    expect(problems).toThrow(/\[0\]\.tier \(1\.5\)/);
    expect(problems).toThrow(/\[0\]\.titel/);
    expect(problems).toThrow(/\[1\] says no way/);
  });

  it('never shows a secret', () => {
    const messageOf = (rollouts: JsonValue) => {
      try {
        return String(read(rollouts));
      } catch (error) {
        return String(error);
      }
    };

    expect(messageOf({ clusters: [{ ...staging, token: 12345678 }] })).toMatch(
      /clusters\[0\]\.token must be a text/,
    );
    expect(
      messageOf({ clusters: [{ ...staging, token: 12345678 }] }),
    ).not.toContain('12345678');
    expect(
      messageOf({
        clusters: [{ ...staging, url: 'https://me:hunter2@10.0.0.1' }],
      }),
    ).not.toContain('hunter2');
    expect(
      messageOf({
        clusters: [{ ...staging, url: 'https://me:hunter2@10.0.0.1' }],
      }),
    ).toMatch(/url .*must not hold a user or password/);
  });
});
