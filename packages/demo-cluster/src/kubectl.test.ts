import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { DemoCluster } from './DemoCluster';
import { writeKubeconfig } from './kubeconfig/writeKubeconfig';
import { aDeployment, aPod, aRollout } from './testing/manifests';
import { Kubectl } from './testing/Kubectl';
import { testCertificate } from './testing/testCertificate';
import { kubectlBinaries } from './testing/kubectlBinaries';
import { NewObject } from './store/StoredObject';

const binaries = kubectlBinaries(process.env);

const namespace = {
  apiVersion: 'v1',
  kind: 'Namespace',
  metadata: { name: 'shop' },
};
const inShop = (object: NewObject) => ({
  ...object,
  metadata: { ...object.metadata, namespace: 'shop' },
});
const asYaml = (...objects: object[]) =>
  objects.map(object => stringify(object)).join('---\n');

jest.setTimeout(60_000);

(binaries.length > 0 ? describe : describe.skip).each(
  binaries.length > 0 ? [...binaries] : [{ path: '', version: 'any' }],
)('kubectl $version', ({ path }) => {
  let cluster: DemoCluster;
  let kubectl: Kubectl;
  let folder: string;

  beforeEach(async () => {
    cluster = new DemoCluster({
      name: 'staging',
      controllers: 'none',
      certificate: testCertificate(),
    });
    await cluster.start();
    folder = mkdtempSync(join(tmpdir(), 'demo-kubectl-'));
    const kubeconfig = join(folder, 'kubeconfig');
    writeKubeconfig(kubeconfig, [
      {
        name: 'staging',
        server: cluster.secureUrl,
        certificatePem: cluster.certificate.cert,
      },
    ]);
    kubectl = new Kubectl({ path, kubeconfig, home: folder });
    await kubectl.ok('apply -f -', asYaml(namespace));
  });

  afterEach(async () => {
    await cluster.stop();
    rmSync(folder, { recursive: true });
  });

  const rolloutYaml = (image = 'web:v1') =>
    asYaml(
      inShop({
        ...aRollout('web'),
        spec: {
          ...aRollout('web').spec,
          template: {
            metadata: { labels: { app: 'web' } },
            spec: { containers: [{ name: 'web', image }] },
          },
        },
      }),
    );

  it('applies, sees what it applied, and applies again without a change', async () => {
    const manifests = asYaml(inShop(aDeployment('api')), inShop(aPod('pod')));

    expect(await kubectl.ok('apply -f -', manifests)).toBe(
      'deployment.apps/api created\npod/pod created\n',
    );
    expect(await kubectl.ok('apply -f -', manifests)).toBe(
      'deployment.apps/api unchanged\npod/pod unchanged\n',
    );
    expect(await kubectl.ok('-n shop get pods')).toMatch(
      /^NAME +READY +STATUS +RESTARTS +AGE\npod +0\/1 +Pending +0 +\d+s\n$/,
    );
    expect(await kubectl.ok('-n shop get all -o name')).toBe(
      'pod/pod\ndeployment.apps/api\n',
    );
  });

  it('changes only the container that a manifest changes', async () => {
    const deployment = aDeployment('api');
    await kubectl.ok('apply -f -', asYaml(inShop(deployment)));
    const [web, proxy] = deployment.spec.template.spec.containers;
    web.image = 'web:v2';
    deployment.spec.template.spec.containers = [web, proxy];

    await kubectl.ok('apply -f -', asYaml(inShop(deployment)));

    expect(
      await kubectl.ok(
        '-n shop get deployment api -o jsonpath={.spec.template.spec.containers[*].image}',
      ),
    ).toBe('web:v2 proxy:v1');
    expect(
      await kubectl.ok('-n shop set image deployment/api proxy=proxy:v2'),
    ).toContain('image updated');
  });

  it('watches Rollouts of all namespaces, column by column', async () => {
    await kubectl.ok('apply -f -', rolloutYaml());
    const watching = kubectl.follow('get rollouts -A -w');
    expect(await watching.next()).toEqual([
      'NAMESPACE',
      'NAME',
      'DESIRED',
      'CURRENT',
      'UP-TO-DATE',
      'AVAILABLE',
      'AGE',
    ]);
    expect((await watching.next()).slice(0, 3)).toEqual(['shop', 'web', '4']);

    const { rollouts } = definitions(cluster);
    const rollout = cluster.store.read({
      definition: rollouts,
      namespace: 'shop',
      name: 'web',
    });
    cluster.store.replace(
      rollouts,
      {
        ...rollout,
        status: { replicas: 5, updatedReplicas: 1, availableReplicas: 4 },
      },
      { part: 'status' },
    );

    expect((await watching.next()).slice(0, 6)).toEqual([
      'shop',
      'web',
      '4',
      '5',
      '1',
      '4',
    ]);
    watching.close();
  });

  it('describes a Rollout with its events', async () => {
    await kubectl.ok('apply -f -', rolloutYaml());
    const rollout = cluster.store.read({
      definition: definitions(cluster).rollouts,
      namespace: 'shop',
      name: 'web',
    });
    cluster.store.create({
      apiVersion: 'v1',
      kind: 'Event',
      metadata: { name: 'web.1', namespace: 'shop' },
      involvedObject: {
        kind: 'Rollout',
        name: 'web',
        namespace: 'shop',
        uid: rollout.metadata.uid,
      },
      reason: 'RolloutPaused',
      message: 'Rollout is paused (CanaryPauseStep)',
      type: 'Normal',
      source: { component: 'rollouts-controller' },
    });

    const described = await kubectl.ok('-n shop describe rollout web');

    expect(described).toMatch(/Kind: +Rollout/);
    expect(described).toMatch(
      /Normal +RolloutPaused .* +rollouts-controller +Rollout is paused \(CanaryPauseStep\)/,
    );
  });

  it('patches in every form that the kind knows', async () => {
    await kubectl.ok('apply -f -', rolloutYaml());

    await kubectl.ok(
      `-n shop patch rollout web --type merge -p '{"spec":{"paused":true}}'`,
    );
    const refused = await kubectl.run(
      `-n shop patch rollout web --type json -p '[{"op":"test","path":"/spec/paused","value":false},{"op":"remove","path":"/spec/paused"}]'`,
    );
    const strategic = await kubectl.run(
      `-n shop patch rollout web -p '{"spec":{"paused":false}}'`,
    );

    expect(refused).toMatchObject({
      code: 1,
      error: expect.stringContaining('The request is invalid'),
    });
    expect(strategic).toMatchObject({
      code: 1,
      error: expect.stringContaining(
        'the body of the request was in an unknown format',
      ),
    });
    expect(
      await kubectl.ok('-n shop get rollout web -o jsonpath={.spec.paused}'),
    ).toBe('true');
  });

  it('scales, labels, and waits for what it then sees', async () => {
    await kubectl.ok('apply -f -', rolloutYaml());
    await kubectl.ok('apply -f -', asYaml(inShop(aPod('pod'))));

    await kubectl.ok('-n shop scale rollout web --replicas 7');
    await kubectl.ok('-n shop label pod pod tier=front');
    const waiting = kubectl.run(
      '-n shop wait --for=condition=Ready pod/pod --timeout=20s',
    );
    const pods = cluster.store.definitionOf({ apiVersion: 'v1', kind: 'Pod' });
    const pod = cluster.store.read({
      definition: pods,
      namespace: 'shop',
      name: 'pod',
    });
    cluster.store.replace(
      pods,
      { ...pod, status: { conditions: [{ type: 'Ready', status: 'True' }] } },
      { part: 'status' },
    );

    expect(await waiting).toMatchObject({
      code: 0,
      out: 'pod/pod condition met\n',
    });
    expect(
      await kubectl.ok('-n shop get rollout web -o jsonpath={.spec.replicas}'),
    ).toBe('7');
    expect(
      await kubectl.ok(`-n shop get pods -l 'tier in (front,back)' -o name`),
    ).toBe('pod/pod\n');
  });

  it('deletes, and waits until a namespace is gone with all that is in it', async () => {
    await kubectl.ok('apply -f -', rolloutYaml());

    expect(await kubectl.ok('delete namespace shop')).toContain('deleted');

    const { code, error } = await kubectl.run('-n shop get rollout web');
    expect(code).toBe(1);
    expect(error).toContain('NotFound');
  });

  it('asks what it may do, as the administrator and as the viewer', async () => {
    const admin = await kubectl.run('auth can-i delete pods');
    const looks = await kubectl.run(
      '--context staging-viewer auth can-i list rollouts.argoproj.io',
    );
    const deletes = await kubectl.run(
      '--context staging-viewer auth can-i delete pods',
    );
    const refused = await kubectl.run(
      '--context staging-viewer -n shop delete pod x',
    );

    expect(
      [admin.out, looks.out, deletes.out].map(word => word.trim()),
    ).toEqual(['yes', 'yes', 'no']);
    expect(refused.error).toContain(
      'Error from server (Forbidden): pods "x" is forbidden: User "demo-viewer" cannot delete resource "pods" in API group "" in the namespace "shop"',
    );
  });

  it('tries out on the server what it would apply', async () => {
    await kubectl.ok('apply -f -', rolloutYaml());

    const tried = await kubectl.ok(
      'apply --dry-run=server -f -',
      rolloutYaml('web:v2'),
    );

    expect(tried).toBe('rollout.argoproj.io/web configured (server dry run)\n');
    expect(
      await kubectl.ok(
        '-n shop get rollout web -o jsonpath={.spec.template.spec.containers[0].image}',
      ),
    ).toBe('web:v1');
  });

  it('creates small objects without a manifest', async () => {
    await kubectl.ok('-n shop create configmap map --from-literal=a=b');

    expect(
      await kubectl.ok('-n shop get configmap map -o jsonpath={.data.a}'),
    ).toBe('b');
  });
});

function definitions(cluster: DemoCluster) {
  return {
    rollouts: cluster.store.definitionOf({
      apiVersion: 'argoproj.io/v1alpha1',
      kind: 'Rollout',
    }),
  };
}
