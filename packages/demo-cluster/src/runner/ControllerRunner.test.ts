import { SteppedClock } from '../clock/SteppedClock';
import {
  Controller,
  MetricAnswer,
  MetricQuery,
} from '../controllers/Controller';
import { StoreChange } from '../store/RevisionLog';
import { StoredObject } from '../store/StoredObject';
import { aConfigMap, aRollout } from '../testing/manifests';
import { TEST_START, testStore } from '../testing/testStore';
import { ControllerRunner } from './ControllerRunner';
import { expireEvents } from './expireEvents';
import { MetricAsker } from './MetricAsker';

const noMetrics: MetricAsker = () => {
  throw new Error('this story asks for no metric');
};

function runnerOf(
  controllers: Controller[],
  ask: MetricAsker = noMetrics,
): ReturnType<typeof testStore> & {
  runner: ControllerRunner;
  warnings: string[];
} {
  const world = testStore();
  const warnings: string[] = [];
  const runner = new ControllerRunner({
    store: world.store,
    clock: world.clock,
    controllers,
    ask,
    log: { warn: message => warnings.push(message) },
  });
  return { ...world, runner, warnings };
}

const phaseOf = (object: StoredObject | undefined) => object?.status?.phase;

/** Tells of each Rollout that it is Progressing and, ten seconds later, Healthy. */
const progressing: Controller = {
  name: 'progressing',
  step(view, now) {
    const [rollout] = view.list('Rollout');
    const due = new Date(TEST_START.getTime() + 10_000);
    const phase = now < due ? 'Progressing' : 'Healthy';
    return {
      writes: rollout
        ? [{ verb: 'status', object: { ...rollout, status: { phase } } }]
        : [],
      ...(now < due ? { wakeAt: due } : {}),
    };
  },
};

describe('a controller runner', () => {
  it('runs until nothing more is due, and again when somebody asked to be woken', () => {
    const { runner, store, clock, rollouts } = runnerOf([progressing]);
    store.create(aRollout('web'));

    runner.settle();
    expect(phaseOf(store.list(rollouts)[0])).toBe('Progressing');

    clock.step(10);
    expect(phaseOf(store.list(rollouts)[0])).toBe('Healthy');
  });

  it('makes each write of a step visible on its own', () => {
    const { runner, store } = runnerOf([
      {
        name: 'two writes',
        step: view => ({
          writes: view.get('ConfigMap', 'default', 'one')
            ? []
            : ['one', 'two'].map(name => ({
                verb: 'create',
                object: aConfigMap(name),
              })),
        }),
      },
    ]);
    const changes: StoreChange[] = [];
    store.subscribe(change => changes.push(change));

    runner.settle();

    expect(changes.map(({ object }) => object.metadata.name)).toEqual([
      'one',
      'two',
    ]);
    expect(changes[1].revision).toBe(changes[0].revision + 1);
  });

  it('lets a controller run again, silently, when its write met a conflict', () => {
    let steps = 0;
    const { runner, store, warnings } = runnerOf([
      {
        name: 'slow reader',
        step(view) {
          steps += 1;
          const map = view.get('ConfigMap', 'default', 'map')!;
          const data = { by: 'controller' };
          const stale = {
            ...map,
            metadata: { ...map.metadata, resourceVersion: '1' },
          };
          return {
            writes: [
              { verb: 'update', object: { ...map, data } },
              { verb: 'update', object: { ...stale, data: { by: 'stale' } } },
              { verb: 'create', object: aConfigMap('never') },
            ],
          };
        },
      },
    ]);
    store.create(aConfigMap('map'));

    runner.settle();

    expect(warnings).toEqual([]);
    expect(steps).toBe(2);
    expect(
      store
        .list(store.registry.findByKindName('ConfigMap')!)
        .map(({ metadata, data }) => [metadata.name, data]),
    ).toEqual([['map', { by: 'controller' }]]);
  });

  it('goes on with the others when one throws, and tells of it', () => {
    const { runner, store, rollouts, warnings } = runnerOf([
      {
        name: 'broken',
        step: () => {
          throw new Error('cannot think');
        },
      },
      progressing,
    ]);
    store.create(aRollout('web'));

    runner.settle();

    expect(phaseOf(store.list(rollouts)[0])).toBe('Progressing');
    expect(warnings[0]).toContain(
      'Controller broken failed: Error: cannot think',
    );
  });

  it('tells of a write that the store refuses for good', () => {
    const { runner, warnings } = runnerOf([
      {
        name: 'careless',
        step: () => ({
          writes: [
            { verb: 'create', object: aConfigMap('x', { namespace: 'gone' }) },
          ],
        }),
      },
    ]);

    runner.settle();

    expect(warnings[0]).toContain('namespaces "gone" not found');
  });

  it('stops controllers that undo each other, and says so', () => {
    const writing = (value: string): Controller => ({
      name: value,
      step: view => {
        const map = view.get('ConfigMap', 'default', 'map')!;
        return {
          writes: [{ verb: 'update', object: { ...map, data: { value } } }],
        };
      },
    });
    const { runner, store, warnings } = runnerOf([writing('a'), writing('b')]);
    store.create(aConfigMap('map'));

    runner.settle();

    expect(warnings).toEqual([
      expect.stringContaining('have not come to rest after 2000 rounds'),
    ]);
  });

  it('runs by itself after a change once it is started', async () => {
    const { runner, store, rollouts } = runnerOf([progressing]);
    runner.start();
    const told = new Promise<StoredObject>(resolve => {
      store.subscribe(({ object }) => object.status && resolve(object));
    });

    store.create(aRollout('web'));

    expect(phaseOf(await told)).toBe('Progressing');
    runner.stop();
    store.delete({ definition: rollouts, namespace: 'default', name: 'web' });
    expect(store.list(rollouts)).toEqual([]);
  });
});

describe('metric queries', () => {
  const query: MetricQuery = {
    provider: 'prometheus',
    id: 'run-1/success-rate/0',
    address: 'http://metrics.example',
    query: 'up',
  };

  /** Asks in every step and writes the answer down when it has come. */
  const measuring: Controller = {
    name: 'measuring',
    step(view) {
      const answer = view.answers.get(query.id);
      if (!answer) {
        return { writes: [], queries: [query] };
      }
      const isKnown = view.get('ConfigMap', 'default', 'answer');
      return {
        writes: isKnown
          ? []
          : [
              {
                verb: 'create',
                object: aConfigMap('answer', {}, { answer: answer.kind }),
              },
            ],
      };
    },
  };

  it('are put once, and a synchronous answer is there in the same settling', () => {
    const asked: MetricQuery[] = [];
    const { runner, store, configMaps } = runnerOf([measuring], each => {
      asked.push(each);
      return { kind: 'vector', values: [0.99] };
    });

    runner.settle();
    runner.settle();

    expect(asked).toEqual([query]);
    expect(store.list(configMaps)[0].data).toEqual({ answer: 'vector' });
  });

  it.each<[string, () => Promise<MetricAnswer>, string]>([
    ['an answer', async () => ({ kind: 'vector', values: [] }), 'vector'],
    [
      'a failure',
      async () => {
        throw new Error('no route to host');
      },
      'error',
    ],
  ])('bring %s back when it comes later', async (_what, ask, kind) => {
    const { runner, store } = runnerOf([measuring], ask);
    const told = new Promise<StoredObject>(resolve => {
      store.subscribe(({ object }) => resolve(object));
    });

    runner.start();

    expect((await told).data).toEqual({ answer: kind });
    runner.stop();
  });
});

describe('events of controllers', () => {
  it('name their object and count what is said again', () => {
    let told = 0;
    const { runner, store } = runnerOf([
      {
        name: 'rollouts-controller',
        step(view) {
          const [about] = view.list('Rollout');
          told += 1;
          return {
            writes:
              told > 2
                ? []
                : [
                    {
                      verb: 'event',
                      event: {
                        about,
                        type: 'Normal',
                        reason: 'RolloutPaused',
                        message: 'Rollout is paused (CanaryPauseStep)',
                      },
                    },
                  ],
          };
        },
      },
    ]);
    store.create(aRollout('web'));

    runner.settle();

    const events = store.list(store.registry.findQualified('events')!);
    expect(events).toEqual([
      expect.objectContaining({
        count: 2,
        reason: 'RolloutPaused',
        type: 'Normal',
        source: { component: 'rollouts-controller' },
        involvedObject: expect.objectContaining({
          kind: 'Rollout',
          name: 'web',
          namespace: 'default',
        }),
      }),
    ]);
  });

  it('are gone an hour after they were last seen', () => {
    const { runner, store, clock } = runnerOf([expireEvents]);
    const events = store.registry.findQualified('events')!;
    store.create({
      apiVersion: 'v1',
      kind: 'Event',
      metadata: { name: 'e', namespace: 'default' },
      lastTimestamp: '2026-01-05T08:00:00Z',
    });
    runner.settle();

    clock.step(3599);
    expect(store.list(events)).toHaveLength(1);

    clock.step(1);
    expect(store.list(events)).toEqual([]);
  });
});

describe('a controller that wants to be woken in the past', () => {
  it('is called a second later instead of at once', () => {
    let steps = 0;
    const { runner, clock } = runnerOf([
      {
        name: 'confused',
        step(_view, now) {
          steps += 1;
          return { writes: [], wakeAt: new Date(now.getTime() - 1) };
        },
      },
    ]);

    runner.settle();
    const before = steps;
    (clock satisfies SteppedClock).step(3);

    expect(steps - before).toBe(3);
  });
});
