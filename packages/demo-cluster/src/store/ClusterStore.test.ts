import fc from 'fast-check';
import {
  aConfigMap,
  anAnalysisRun,
  aNamespace,
  aPod,
  aRollout,
} from '../testing/manifests';
import { testStore } from '../testing/testStore';
import { StoreChange } from './RevisionLog';
import { StoredObject } from './StoredObject';

describe('ClusterStore', () => {
  it('gives a new object its identity and ignores what only the server decides', () => {
    const { store } = testStore();

    const created = store.create({
      ...aRollout('web', { generation: 7, uid: 'mine' }),
      status: { phase: 'Healthy' },
    });

    expect(created.metadata).toMatchObject({
      name: 'web',
      namespace: 'default',
      generation: 1,
      creationTimestamp: '2026-01-05T08:00:00Z',
      resourceVersion: String(store.revision),
    });
    expect(created.metadata.uid).not.toBe('mine');
    expect(created.status).toBeUndefined();
  });

  it('keeps the status of a kind that has no status subresource', () => {
    const { store } = testStore();

    const created = store.create({
      ...anAnalysisRun('run'),
      status: { phase: 'Running' },
    });

    expect(created.status).toEqual({ phase: 'Running' });
  });

  it('makes names up where only a beginning is given', () => {
    const { store } = testStore();
    const beginning = {
      ...aPod(''),
      metadata: { namespace: 'default', generateName: 'web-' },
    };

    const names = [1, 2].map(() => store.create(beginning).metadata.name);

    expect(new Set(names).size).toBe(2);
    expect(names).toEqual([
      expect.stringMatching(/^web-[a-z0-9]{5}$/),
      expect.stringMatching(/^web-[a-z0-9]{5}$/),
    ]);
  });

  it('refuses a second object of the same name, a missing namespace and a bad name', () => {
    const { store } = testStore();
    store.create(aPod('web'));

    expect(() => store.create(aPod('web'))).toThrow(
      'pods "web" already exists',
    );
    expect(() => store.create(aPod('web', { namespace: 'shop' }))).toThrow(
      'namespaces "shop" not found',
    );
    expect(() => store.create(aPod('Web'))).toThrow(
      'Pod "Web" is invalid: metadata.name: Invalid value: "Web"',
    );
    expect(() => store.create(aPod('x', { labels: { app: 'a b' } }))).toThrow(
      'metadata.labels: Invalid value: "a b"',
    );
  });

  it('refuses to replace what has changed in the meantime', () => {
    const { store, rollouts } = testStore();
    const first = store.create(aRollout('web'));
    const second = { ...first, spec: { ...first.spec, replicas: 5 } };
    store.replace(rollouts, second, { part: 'main' });

    expect(() => store.replace(rollouts, second, { part: 'main' })).toThrow(
      'Operation cannot be fulfilled on rollouts.argoproj.io "web": the object has been modified',
    );
  });

  it('drops the status on the main resource and everything else on the status', () => {
    const { store, rollouts } = testStore();
    const created = store.create(aRollout('web'));
    const both = {
      ...created,
      spec: { ...created.spec, paused: true },
      status: { phase: 'Paused' },
    };

    const main = store.replace(rollouts, both, { part: 'main' });
    const status = store.replace(
      rollouts,
      { ...both, metadata: { ...main.metadata, labels: { a: 'b' } }, spec: {} },
      { part: 'status' },
    );

    expect(main.spec.paused).toBe(true);
    expect(main.status).toBeUndefined();
    expect(status.status).toEqual({ phase: 'Paused' });
    expect(status.spec).toEqual(main.spec);
    expect(status.metadata.labels).toBeUndefined();
  });

  it('raises the generation with the content, not with labels or the status', () => {
    const { store, rollouts } = testStore();
    const created = store.create(aRollout('web'));

    const labelled = store.replace(
      rollouts,
      { ...created, metadata: { ...created.metadata, labels: { a: 'b' } } },
      { part: 'main' },
    );
    const told = store.replace(
      rollouts,
      { ...labelled, status: { phase: 'Healthy' } },
      { part: 'status' },
    );
    const paused = store.replace(
      rollouts,
      { ...told, spec: { ...told.spec, paused: true } },
      { part: 'main' },
    );

    expect(
      [created, labelled, told, paused].map(each => each.metadata.generation),
    ).toEqual([1, 1, 1, 2]);
  });

  it('raises the generation of an AnalysisRun with its status too, which is plain content there', () => {
    const { store, analysisRuns } = testStore();
    const created = store.create(anAnalysisRun('run'));

    const running = store.replace(
      analysisRuns,
      { ...created, status: { phase: 'Running' } },
      { part: 'main' },
    );

    expect(running.metadata.generation).toBe(2);
  });

  it('keeps the revision and stays silent when a write changes nothing', () => {
    const { store, rollouts } = testStore();
    const created = store.create(aRollout('web'));
    const changes: StoreChange[] = [];
    store.subscribe(change => changes.push(change));

    const replaced = store.replace(rollouts, created, { part: 'main' });

    expect(replaced.metadata.resourceVersion).toBe(
      created.metadata.resourceVersion,
    );
    expect(changes).toEqual([]);
  });

  it('stores nothing in a dry run', () => {
    const { store, pods } = testStore();
    const before = store.revision;

    store.create(aPod('web'), { dryRun: true });

    expect(store.list(pods)).toEqual([]);
    expect(store.revision).toBe(before);
  });

  it('does not let anybody change a held object in place', () => {
    const { store } = testStore();

    const created = store.create(aPod('web', { labels: { app: 'web' } }));

    expect(() => {
      created.metadata.labels!.app = 'other';
    }).toThrow(TypeError);
  });

  it('refuses a deletion that was meant for another object of the name', () => {
    const { store, pods } = testStore();
    store.create(aPod('web'));
    const address = { definition: pods, namespace: 'default', name: 'web' };

    expect(() =>
      store.delete(address, { preconditions: { uid: 'other' } }),
    ).toThrow('Precondition failed: UID in precondition: other');
  });

  it('lets no new finalizer in once an object is being deleted', () => {
    const { store, pods } = testStore();
    store.create(aPod('web', { finalizers: ['demo/first'] }));
    const { object } = store.delete({
      definition: pods,
      namespace: 'default',
      name: 'web',
    });

    expect(() =>
      store.replace(
        pods,
        {
          ...object,
          metadata: {
            ...object.metadata,
            finalizers: ['demo/first', 'demo/second'],
          },
        },
        { part: 'main' },
      ),
    ).toThrow('no new finalizers can be added if the object is being deleted');
  });
});

type Operation =
  | { kind: 'create'; name: string }
  | { kind: 'change'; name: string; value: string }
  | { kind: 'delete'; name: string };

const names = fc.constantFrom('a', 'b', 'c');
const operations = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constant('create' as const), name: names }),
    fc.record({
      kind: fc.constant('change' as const),
      name: names,
      value: fc.constantFrom('1', '2'),
    }),
    fc.record({ kind: fc.constant('delete' as const), name: names }),
  ),
  { maxLength: 40 },
);

describe('the history of a store, whatever happens to it', () => {
  it('has rising revisions, and told from any of them leads to the present', () => {
    fc.assert(
      fc.property(operations, fc.nat(), (steps, pick) => {
        const { store, configMaps } = testStore();
        const start = store.revision;
        steps.forEach(step => perform(step));

        const all = store.changesSince(start)!;
        const revisions = all.map(change => change.revision);
        expect(revisions).toEqual(revisions.map((_, i) => start + 1 + i));

        const from = start + (pick % (all.length + 1));
        const state = byName(store.listAt(configMaps, from)!);
        store.changesSince(from)!.forEach(change => replay(state, change));
        expect(state).toEqual(byName(store.list(configMaps)));

        function perform(step: Operation) {
          const address = {
            definition: configMaps,
            namespace: 'default',
            name: step.name,
          };
          const current = store.get(address);
          if (step.kind === 'create' && !current) {
            store.create(aConfigMap(step.name));
          }
          if (step.kind === 'change' && current) {
            store.replace(
              configMaps,
              { ...current, data: { value: step.value } },
              { part: 'main' },
            );
          }
          if (step.kind === 'delete' && current) {
            store.delete(address);
          }
        }
      }),
    );
  });

  it('can be shown as it was at every revision that is kept, and at no other', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 0, max: 30 }),
        (historyLimit, count) => {
          const { store, configMaps } = testStore({ historyLimit });
          const seen = new Map<number, string[]>();
          const remember = () =>
            seen.set(store.revision, namesOf(store.list(configMaps)));
          remember();
          for (let i = 0; i < count; i++) {
            store.create(aConfigMap(`map-${i}`));
            remember();
          }

          for (const [revision, expected] of seen) {
            const shown = store.listAt(configMaps, revision);
            const isKept = revision >= store.revision - historyLimit;
            expect(shown && namesOf(shown)).toEqual(
              isKept ? expected : undefined,
            );
          }
        },
      ),
    );
  });

  it('begins anew when it is forgotten', () => {
    const { store } = testStore();
    const before = store.revision;
    store.create(aNamespace('shop'));

    store.forgetHistory();

    expect(store.changesSince(before)).toBeUndefined();
    expect(store.changesSince(store.revision)).toEqual([]);
  });
});

function namesOf(objects: StoredObject[]): string[] {
  return objects.map(object => object.metadata.name);
}

function byName(objects: StoredObject[]): Map<string, StoredObject> {
  return new Map(objects.map(object => [object.metadata.name, object]));
}

function replay(state: Map<string, StoredObject>, change: StoreChange): void {
  if (change.type === 'DELETED') {
    state.delete(change.object.metadata.name);
  } else {
    state.set(change.object.metadata.name, change.object);
  }
}
