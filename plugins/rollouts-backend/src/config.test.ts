import { ConfigReader } from '@backstage/config';
import { readRolloutsConfig } from './config';

function read(rollouts: unknown) {
  return readRolloutsConfig(new ConfigReader({ rollouts } as any));
}

const staging = {
  name: 'staging',
  url: 'https://10.0.0.1:6443',
  token: 's3cret-token',
};

describe('readRolloutsConfig', () => {
  it('starts without any clusters', () => {
    expect(readRolloutsConfig(new ConfigReader({}))).toEqual({ clusters: [] });
    expect(read({})).toEqual({ clusters: [] });
    expect(read({ clusters: [] })).toEqual({ clusters: [] });
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
    const messageOf = (rollouts: unknown) => {
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
