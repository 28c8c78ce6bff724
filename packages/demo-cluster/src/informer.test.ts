import type { KubernetesObject, ListPromise } from '@kubernetes/client-node';
import { DemoCluster } from './DemoCluster';
import { kubeconfigDocument } from './kubeconfig/kubeconfigDocument';
import { aPod, aRollout } from './testing/manifests';
import { startTestCluster } from './testing/startTestCluster';

jest.setTimeout(20_000);

const path = '/apis/argoproj.io/v1alpha1/rollouts';

/** What an informer tells, as `event name`, to be awaited one by one. */
class Told {
  private readonly words: string[] = [];
  private wake: () => void = () => {};

  add(word: string): void {
    this.words.push(word);
    this.wake();
  }

  async next(): Promise<string> {
    while (this.words.length === 0) {
      await new Promise<void>(resolve => {
        this.wake = resolve;
      });
    }
    return this.words.shift()!;
  }

  /** The first of these words that comes, passing over what comes before. */
  async until(word: string): Promise<string> {
    let told = await this.next();
    while (told !== word) {
      told = await this.next();
    }
    return told;
  }
}

async function startInformer(cluster: DemoCluster) {
  const { CustomObjectsApi, KubeConfig, makeInformer } = await import(
    '@kubernetes/client-node'
  );
  const config = new KubeConfig();
  config.loadFromString(
    JSON.stringify(
      kubeconfigDocument([
        {
          name: 'test',
          server: cluster.secureUrl,
          certificatePem: cluster.certificate.cert,
        },
      ]),
    ),
  );
  const api = config.makeApiClient(CustomObjectsApi);
  const list: ListPromise<KubernetesObject> = () =>
    api.listClusterCustomObject({
      group: 'argoproj.io',
      version: 'v1alpha1',
      plural: 'rollouts',
    });
  const informer = makeInformer(config, path, list);
  const told = new Told();
  for (const event of ['add', 'update', 'delete'] as const) {
    informer.on(event, object => told.add(`${event} ${object.metadata?.name}`));
  }
  informer.on('connect', () => told.add('connect'));
  informer.on('error', () => told.add('error'));
  return { informer, told };
}

describe('an informer of the Kubernetes client library', () => {
  let cluster: DemoCluster;
  let stopInformer: () => Promise<void>;

  beforeEach(async () => {
    ({ cluster } = await startTestCluster());
    cluster.store.create(aRollout('first'));
  });

  afterEach(async () => {
    await stopInformer();
    await cluster.stop();
  });

  async function inform() {
    const { informer, told } = await startInformer(cluster);
    stopInformer = () => informer.stop();
    await informer.start();
    return { informer, told };
  }

  const rollouts = () =>
    cluster.store.definitionOf({
      apiVersion: 'argoproj.io/v1alpha1',
      kind: 'Rollout',
    });
  const remove = (name: string) =>
    cluster.store.delete({
      definition: rollouts(),
      namespace: 'default',
      name,
    });

  it('sees what is there and what happens', async () => {
    const { told } = await inform();
    await told.until('add first');
    const second = cluster.store.create(aRollout('second'));
    await told.until('add second');

    cluster.store.replace(
      rollouts(),
      { ...second, status: { phase: 'Healthy' } },
      { part: 'status' },
    );
    await told.until('update second');

    remove('second');
    expect(await told.next()).toBe('delete second');
  });

  it('catches up after the cluster was away', async () => {
    const { informer, told } = await inform();
    await told.until('add first');

    await cluster.stop();
    await told.until('error');
    cluster.store.create(aRollout('meanwhile'));
    remove('first');
    await cluster.start();
    await informer.start();

    await told.until('add meanwhile');
    expect(await told.next()).toBe('delete first');
  });

  it('lists anew when its revision is forgotten', async () => {
    const { informer, told } = await inform();
    await told.until('add first');

    await cluster.stop();
    await told.until('error');
    remove('first');
    cluster.store.create(aPod('something-else'));
    cluster.store.forgetHistory();
    await cluster.start();
    await informer.start();

    await told.until('delete first');
    cluster.store.create(aRollout('after'));
    expect(await told.until('add after')).toBeDefined();
  });
});
