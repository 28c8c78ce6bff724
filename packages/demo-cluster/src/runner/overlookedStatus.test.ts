import { SteppedClock } from '../clock/SteppedClock';
import { aRollout, NAMESPACE } from '../controllers/testing/aRollout';
import { DemoCluster } from '../DemoCluster';
import { StoredObject } from '../store/StoredObject';

const STEPS = [{ setWeight: 25 }, { pause: { duration: '1m' } }];
const ANNOTATION = 'example.com/nudged';

/** A canary that waits at its pause, in a cluster whose controllers will lose its next change of status. */
function aBusyCluster() {
  const clock = new SteppedClock(new Date('2026-03-01T12:00:00Z'));
  const cluster = new DemoCluster({
    name: 'busy',
    clock,
    controllers: 'all',
    firstRevision: 1,
  });
  cluster.store.create({
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: { name: NAMESPACE },
  });
  const definition = cluster.store.registry.findByKindName('Rollout')!;
  const read = () =>
    cluster.store.read({ definition, namespace: NAMESPACE, name: 'web' });
  const write = (next: StoredObject, part: 'main' | 'status') => {
    cluster.store.replace(definition, next, { part });
    cluster.runner.settle();
  };
  const step = (seconds: number) => {
    clock.step(seconds);
    cluster.runner.settle();
  };
  cluster.store.create(aRollout({ canary: { steps: STEPS } }));
  cluster.runner.settle();
  step(5);
  write({ ...read(), spec: { ...read().spec, ...v2(read()) } }, 'main');
  step(10);
  cluster.faults.change({ overlookStatusOf: [`${NAMESPACE}/web`] });
  return {
    cluster,
    read,
    step,
    abort: () =>
      write({ ...read(), status: { ...read().status, abort: true } }, 'status'),
    nudge: () => {
      const { metadata, ...rest } = read();
      const annotations = { ...metadata.annotations, [ANNOTATION]: 'now' };
      write({ ...rest, metadata: { ...metadata, annotations } }, 'main');
    },
  };
}

function v2({ spec }: StoredObject) {
  const containers = [{ name: 'web', image: 'web:v2' }];
  return {
    template: { ...spec.template, spec: { containers } },
  };
}

describe('a change of the status that the controllers overlook', () => {
  it('is in the object and has no effect, however long one waits', () => {
    const { abort, read, step } = aBusyCluster();

    abort();
    step(30);

    expect(read().status).toMatchObject({ abort: true, phase: 'Paused' });
    expect(read().status).not.toHaveProperty('abortedAt');
  });

  it('stays lost when the same is asked for once more', () => {
    const { abort, read } = aBusyCluster();

    abort();
    const { resourceVersion } = read().metadata;
    abort();

    expect(read().metadata.resourceVersion).toBe(resourceVersion);
    expect(read().status.phase).toBe('Paused');
  });

  it('is carried out as soon as anything else of the object changes', () => {
    const { abort, nudge, read } = aBusyCluster();

    abort();
    nudge();

    expect(read().status).toMatchObject({
      phase: 'Degraded',
      currentStepIndex: 0,
    });
    expect(read().status.abortedAt).toBeDefined();
  });

  it('is not lost twice', () => {
    const { abort, cluster, nudge, read } = aBusyCluster();
    abort();
    nudge();
    const { abort: dropped, ...status } = read().status;

    expect(cluster.faults.state.overlookStatusOf).toEqual([]);
    cluster.store.replace(
      cluster.store.definitionOf(read()),
      { ...read(), status },
      { part: 'status' },
    );
    cluster.runner.settle();

    expect(read().status.phase).not.toBe('Degraded');
  });

  it('comes to light by the controller’s own next write, which leaves it where it is', () => {
    const { abort, read, step } = aBusyCluster();

    abort();
    step(60);

    expect(read().status).toMatchObject({ abort: true, phase: 'Degraded' });
  });

  it('is only the change of somebody else, and only of the status', () => {
    const { abort, cluster, nudge, read } = aBusyCluster();

    nudge();
    const { overlookStatusOf } = cluster.faults.state;
    abort();

    expect(overlookStatusOf).toEqual([`${NAMESPACE}/web`]);
    expect(read().status.phase).toBe('Paused');
  });

  it('is seen again when the faults are cleared', () => {
    const { abort, cluster, read } = aBusyCluster();
    abort();

    cluster.faults.clear();
    cluster.runner.settle();

    expect(read().status.phase).toBe('Degraded');
  });

  it('says how a Rollout is named', () => {
    const { cluster } = aBusyCluster();

    expect(() => cluster.faults.change({ overlookStatusOf: ['web'] })).toThrow(
      'must be NAMESPACE/NAME of a Rollout',
    );
  });
});
