import { KubernetesObject } from '@progressive-delivery/backstage-plugin-rollouts-node';
import fc from 'fast-check';
import { anObject, ownedBy } from '../__testUtils__/anObject';
import { batches, releases } from '../__testUtils__/TestEngine';
import { ObjectCache } from './ObjectCache';

const root = anObject();
const batch = ownedBy(
  root,
  anObject({ kind: 'Batch', metadata: { name: 'b' } }),
);

function nameOf(object: KubernetesObject) {
  const { namespace, name } = object.metadata;
  return { group: 'delivery.example', kind: object.kind, namespace, name };
}

function newer(object: KubernetesObject, resourceVersion: string) {
  return { ...object, metadata: { ...object.metadata, resourceVersion } };
}

describe('ObjectCache', () => {
  it('finds an object by uid, by name, by owner and by resource', () => {
    const cache = new ObjectCache();
    cache.apply(root);
    cache.apply(batch);

    expect(cache.byUid('Release-checkout')).toEqual(root);
    expect(cache.find(nameOf(batch))).toEqual(batch);
    expect(cache.ownedBy(root.metadata.uid)).toEqual([batch]);
    expect(cache.ofTarget(releases)).toEqual([root]);
    expect(cache.find({ ...nameOf(batch), namespace: 'bank' })).toBeUndefined();
  });

  it('drops what only makes an object heavy', () => {
    const cache = new ObjectCache();
    const heavy = anObject({
      metadata: {
        annotations: {
          'kubectl.kubernetes.io/last-applied-configuration': '{…}',
          keep: 'me',
        },
        ...{ managedFields: [{ manager: 'kubectl' }] },
      },
    });

    cache.apply(heavy);

    expect(cache.byUid(root.metadata.uid)?.metadata).toEqual({
      ...root.metadata,
      annotations: { keep: 'me' },
    });
  });

  it('keeps once what objects of the same kind and owner say alike', () => {
    const cache = new ObjectCache();
    const template = { containers: [{ name: 'web', env: ['a', 'b'] }] };
    const [first, second] = ['one', 'two'].map(name =>
      ownedBy(
        root,
        anObject({
          kind: 'Batch',
          metadata: { name },
          spec: { name, template: structuredClone(template) },
        }),
      ),
    );
    const specOf = ({ metadata }: KubernetesObject) =>
      cache.byUid(metadata.uid)?.spec as { template: object };

    cache.apply(first);
    cache.apply(second);
    expect(specOf(second)).toEqual(second.spec);
    expect(specOf(second).template).toBe(specOf(first).template);
    cache.apply({ ...newer(first, '2'), spec: { template: {} } });

    expect(specOf(first)).toEqual({ template: {} });
    expect(cache.byUid(second.metadata.uid)).toEqual(second);
  });

  it('tells what changed, and that nothing did', () => {
    const cache = new ObjectCache();
    const second = newer(root, '2');

    expect(cache.apply(root)).toEqual({ before: undefined, after: root });
    expect(cache.apply({ ...root })).toBeUndefined();
    expect(cache.apply(second)).toEqual({ before: root, after: second });
    expect(cache.remove(second)).toEqual({ before: second });
    expect(cache.remove(second)).toBeUndefined();
  });

  it('takes another content under the same resourceVersion for a change', () => {
    const cache = new ObjectCache();
    cache.apply(root);
    const other = { ...root, spec: { phase: 'Paused' } };

    expect(cache.apply(other)).toEqual({ before: root, after: other });
  });

  it('removes what vanished from a list, and only of that resource', () => {
    const cache = new ObjectCache();
    const other = anObject({ metadata: { name: 'cart' } });
    cache.apply(root);
    cache.apply(batch);

    const changes = cache.replace(releases, [other]);

    expect(changes).toEqual([
      { before: root },
      { before: undefined, after: other },
    ]);
    expect(cache.ofTarget(releases)).toEqual([other]);
    expect(cache.ofTarget(batches)).toEqual([batch]);
  });

  it('keeps the new one when the end of its namesake is heard of later', () => {
    const cache = new ObjectCache();
    const reborn = anObject({ metadata: { uid: 'reborn' } });
    cache.apply(root);
    cache.apply(reborn);
    cache.remove(root);

    expect(cache.find(nameOf(root))).toEqual(reborn);
  });

  it('follows an object from one owner to another', () => {
    const cache = new ObjectCache();
    const other = anObject({ metadata: { name: 'cart' } });
    cache.apply(batch);
    const moved = newer(ownedBy(other, batch), '2');
    cache.apply(moved);

    expect(cache.ownedBy(root.metadata.uid)).toEqual([]);
    expect(cache.ownedBy(other.metadata.uid)).toEqual([moved]);
  });

  it('is after any story what the last word on each object says', () => {
    const object = fc
      .record({
        name: fc.constantFrom('a', 'b', 'c'),
        kind: fc.constantFrom('Release', 'Batch'),
        owner: fc.constantFrom('a', 'b'),
        version: fc.nat({ max: 3 }),
      })
      .map(({ name, kind, owner, version }) =>
        ownedBy(
          anObject({ metadata: { name: owner } }),
          anObject({
            kind,
            metadata: { name, resourceVersion: String(version) },
          }),
        ),
      );
    const step = fc.record({ object, isRemoval: fc.boolean() });

    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), steps => {
        const cache = new ObjectCache();
        const model = new Map<string, KubernetesObject>();
        for (const { object: each, isRemoval } of steps) {
          if (isRemoval) {
            cache.remove(each);
            model.delete(each.metadata.uid);
          } else {
            cache.apply(each);
            model.set(each.metadata.uid, each);
          }
        }

        const all = [...model.values()];
        for (const target of [releases, batches]) {
          expect(new Set(cache.ofTarget(target))).toEqual(
            new Set(all.filter(({ kind }) => kind === target.kind)),
          );
        }
        for (const owner of ['Release-a', 'Release-b']) {
          expect(new Set(cache.ownedBy(owner))).toEqual(
            new Set(
              all.filter(
                ({ metadata }) => metadata.ownerReferences?.[0].uid === owner,
              ),
            ),
          );
        }
        all.forEach(each => expect(cache.find(nameOf(each))).toEqual(each));
      }),
    );
  });
});
