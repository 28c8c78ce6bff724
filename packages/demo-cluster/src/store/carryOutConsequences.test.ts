import { aConfigMap, aNamespace, aPod, aRollout } from '../testing/manifests';
import { testStore } from '../testing/testStore';
import { StoreChange } from './RevisionLog';
import { StoredObject } from './StoredObject';

function ownedBy(...owners: StoredObject[]) {
  return {
    ownerReferences: owners.map(({ apiVersion, kind, metadata }) => ({
      apiVersion,
      kind,
      name: metadata.name,
      uid: metadata.uid,
    })),
  };
}

function watched(store: ReturnType<typeof testStore>['store']): string[] {
  const told: string[] = [];
  store.subscribe(({ type, object }: StoreChange) =>
    told.push(`${type} ${object.kind}/${object.metadata.name}`),
  );
  return told;
}

describe('an owner that is deleted', () => {
  it('its dependents go after it, and theirs after them', () => {
    const { store, rollouts } = testStore();
    const rollout = store.create(aRollout('web'));
    const map = store.create(aConfigMap('map', ownedBy(rollout)));
    store.create(aPod('pod', ownedBy(map)));
    const told = watched(store);

    store.delete({ definition: rollouts, namespace: 'default', name: 'web' });

    expect(told).toEqual([
      'DELETED Rollout/web',
      'DELETED ConfigMap/map',
      'DELETED Pod/pod',
    ]);
  });

  it('a dependent with another owner stays and loses the reference', () => {
    const { store, rollouts, pods } = testStore();
    const [one, other] = ['one', 'other'].map(name =>
      store.create(aRollout(name)),
    );
    store.create(aPod('pod', ownedBy(one, other)));

    store.delete({ definition: rollouts, namespace: 'default', name: 'one' });

    const [pod] = store.list(pods);
    expect(pod.metadata.ownerReferences).toEqual([
      expect.objectContaining({ name: 'other' }),
    ]);
  });

  it('orphans stay and forget it', () => {
    const { store, rollouts, pods } = testStore();
    const rollout = store.create(aRollout('web'));
    store.create(aPod('pod', ownedBy(rollout)));

    store.delete(
      { definition: rollouts, namespace: 'default', name: 'web' },
      { propagation: 'Orphan' },
    );

    const [pod] = store.list(pods);
    expect(pod.metadata.ownerReferences).toBeUndefined();
  });

  it('a dependent with a finalizer waits until that is taken away', () => {
    const { store, rollouts, pods } = testStore();
    const rollout = store.create(aRollout('web'));
    store.create(
      aPod('pod', { ...ownedBy(rollout), finalizers: ['demo/wait'] }),
    );
    store.delete({ definition: rollouts, namespace: 'default', name: 'web' });
    const [waiting] = store.list(pods);

    const { finalizers, ...metadata } = waiting.metadata;
    store.replace(pods, { ...waiting, metadata }, { part: 'main' });

    expect(waiting.metadata.deletionTimestamp).toBe('2026-01-05T08:00:00Z');
    expect(store.list(pods)).toEqual([]);
  });

  it('an object that comes too late goes at once', () => {
    const { store, rollouts, pods } = testStore();
    const rollout = store.create(aRollout('web'));
    store.delete({ definition: rollouts, namespace: 'default', name: 'web' });

    store.create(aPod('late', ownedBy(rollout)));

    expect(store.list(pods)).toEqual([]);
  });
});

describe('when a namespace is deleted', () => {
  it('its content goes first and then the namespace', () => {
    const { store, namespaces } = testStore();
    store.create(aNamespace('shop'));
    store.create(aPod('web', { namespace: 'shop' }));
    store.create(aPod('elsewhere'));
    const told = watched(store);

    store.delete({ definition: namespaces, name: 'shop' });

    expect(told).toEqual([
      'MODIFIED Namespace/shop',
      'DELETED Pod/web',
      'DELETED Namespace/shop',
    ]);
  });

  it('nothing new comes in while something holds it back', () => {
    const { store, namespaces } = testStore();
    store.create(aNamespace('shop'));
    store.create(aPod('web', { namespace: 'shop', finalizers: ['demo/wait'] }));

    const { gone, object } = store.delete({
      definition: namespaces,
      name: 'shop',
    });

    expect(gone).toBe(false);
    expect(object.status).toEqual({ phase: 'Terminating' });
    expect(() => store.create(aPod('new', { namespace: 'shop' }))).toThrow(
      'pods "new" is forbidden: unable to create new content in namespace shop because it is being terminated',
    );
  });
});

describe('when a custom resource is defined', () => {
  const crd = {
    apiVersion: 'apiextensions.k8s.io/v1',
    kind: 'CustomResourceDefinition',
    metadata: { name: 'canaries.flagger.app' },
    spec: {
      group: 'flagger.app',
      scope: 'Namespaced',
      names: { kind: 'Canary', plural: 'canaries' },
      versions: [{ name: 'v1beta1', served: true, storage: true }],
    },
  };
  const canary = {
    apiVersion: 'flagger.app/v1beta1',
    kind: 'Canary',
    metadata: { name: 'web', namespace: 'default' },
  };

  it('objects of the kind are taken from then on', () => {
    const { store } = testStore();
    expect(() => store.create(canary)).toThrow(
      'the server could not find the requested resource',
    );

    store.create(crd);

    expect(store.create(canary).metadata.generation).toBe(1);
  });

  it('its objects go when the definition goes', () => {
    const { store, crds } = testStore();
    store.create(crd);
    store.create(canary);
    const told = watched(store);

    store.delete({ definition: crds, name: 'canaries.flagger.app' });

    expect(told).toContain('DELETED Canary/web');
    expect(store.registry.findByKindName('Canary')).toBeUndefined();
  });
});
