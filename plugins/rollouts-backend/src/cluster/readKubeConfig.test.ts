import { createMockDirectory } from '@backstage/backend-test-utils';
import { ClusterAccess, ClusterConfig } from '../config';
import { readKubeConfig } from './readKubeConfig';

// The Kubernetes client takes seconds to load on a busy machine.
jest.setTimeout(30_000);

const directory = createMockDirectory();

function aCluster(access: ClusterAccess): ClusterConfig {
  return {
    name: 'staging',
    title: 'Staging',
    tier: 0,
    configPath: 'rollouts.clusters[1]',
    access,
  };
}

const kubeconfig = `
apiVersion: v1
kind: Config
current-context: first
clusters:
  - name: one
    cluster: { server: "https://one.example:6443/" }
  - name: two
    cluster: { server: "http://127.0.0.1:8001" }
users:
  - name: me
    user: { token: t0ken }
contexts:
  - name: first
    context: { cluster: one, user: me }
  - name: second
    context: { cluster: two, user: nobody }
  - name: broken
    context: { cluster: three, user: me }
`;

function readFile(content: string, context?: string) {
  directory.setContent({ 'kube.yaml': content });
  const path = directory.resolve('kube.yaml');
  return readKubeConfig(aCluster({ kind: 'kubeconfig', path, context }));
}

describe('readKubeConfig', () => {
  it('takes the current context unless told otherwise', async () => {
    const first = await readFile(kubeconfig);
    const second = await readFile(kubeconfig, 'second');

    expect(first.server.href).toBe('https://one.example:6443/');
    expect(first.secrets).toEqual(['t0ken']);
    expect(second.server.href).toBe('http://127.0.0.1:8001/');
    expect(second.secrets).toEqual([]);
  });

  it('names the missing file and the key that asks for it', async () => {
    const path = directory.resolve('missing.yaml');

    await expect(
      readKubeConfig(aCluster({ kind: 'kubeconfig', path })),
    ).rejects.toThrow(
      `rollouts.clusters[1].kubeconfig.path: there is no file ${path}`,
    );
  });

  it('names a missing certificate authority', async () => {
    const caFile = directory.resolve('ca.pem');

    await expect(
      readKubeConfig(
        aCluster({
          kind: 'token',
          url: 'https://one.example',
          token: 'x',
          caFile,
          skipTLSVerify: false,
        }),
      ),
    ).rejects.toThrow(
      `rollouts.clusters[1].caFile: there is no file ${caFile}`,
    );
  });

  it('does not quote a file that holds credentials', async () => {
    const broken = `users: [{ user: { auth: "Zm9vYmFy-s3cret" } }\nclusters: [`;

    const message = await readFile(broken).catch(String);

    expect(message).toContain('is not a kubeconfig file');
    expect(message).not.toContain('s3cret');
  });

  it.each([
    [
      'an unknown context',
      kubeconfig,
      'third',
      /kubeconfig\.context \("third"\): .*kube\.yaml has no context of this name\. It has: first, second, broken/,
    ],
    [
      'a context without its cluster',
      kubeconfig,
      'broken',
      /its context "broken" names a cluster that the file does not have/,
    ],
    [
      'a file without a current context',
      kubeconfig.replace('current-context: first', ''),
      undefined,
      /kubeconfig\.context is missing, and .* has no current context\. It has: first/,
    ],
    [
      'a current context that does not exist',
      kubeconfig.replace('current-context: first', 'current-context: gone'),
      undefined,
      /kubeconfig\.path \("gone"\): .* has no context of this name/,
    ],
    [
      'a file that is no YAML',
      '{ not: [yaml',
      undefined,
      /kubeconfig\.path \(.*kube\.yaml\) is not a kubeconfig file: /,
    ],
    [
      'an empty file',
      '',
      undefined,
      /kubeconfig\.path \(.*kube\.yaml\) is not a kubeconfig file: /,
    ],
    [
      'a cluster without address',
      kubeconfig.replace('server: "http://127.0.0.1:8001"', ''),
      undefined,
      /is not a kubeconfig file: clusters\[1\]/,
    ],
    [
      'an address that is none',
      kubeconfig.replace('https://one.example:6443/', 'one.example'),
      undefined,
      /kubeconfig\.path .*"one\.example" is not the address/,
    ],
  ])('refuses %s in words', async (...[, content, context, message]) => {
    await expect(readFile(content, context)).rejects.toThrow(message);
  });
});
