import { KubernetesObject } from '@progressive-delivery/backstage-plugin-rollouts-node';
import { anObject, controlledBy, ownedBy } from '../__testUtils__/anObject';
import { TestEngine } from '../__testUtils__/TestEngine';
import { ObjectCache } from '../watch/ObjectCache';
import { isRoot } from './objectIdentity';
import { ancestorsOf, resourceGraph } from './resourceGraph';

function cacheOf(...objects: KubernetesObject[]) {
  const cache = new ObjectCache();
  objects.forEach(object => cache.apply(object));
  return cache;
}

const { watches } = new TestEngine();
const root = anObject();
const batch = ownedBy(
  root,
  anObject({ kind: 'Batch', metadata: { name: 'b' } }),
);
const pod = ownedBy(
  batch,
  anObject({ apiVersion: 'v1', kind: 'Pod', metadata: { name: 'p' } }),
);

function join(...objects: KubernetesObject[]) {
  return resourceGraph(
    { cluster: 'c', root, watches, references: [], unavailable: [] },
    cacheOf(root, ...objects),
  );
}

describe('resourceGraph', () => {
  it('finds what is owned over any number of steps', () => {
    const graph = join(batch, pod);

    expect(graph.owned).toEqual([batch, pod]);
  });

  it('leaves out what others own, and kinds that the engine did not ask for', () => {
    const other = anObject({ metadata: { name: 'other' } });
    const ofOther = ownedBy(
      other,
      anObject({ kind: 'Batch', metadata: { name: 'ofOther' } }),
    );
    const secret = ownedBy(
      root,
      anObject({ apiVersion: 'v1', kind: 'Secret', metadata: { name: 's' } }),
    );

    const graph = join(other, ofOther, secret);

    expect(graph.owned).toEqual([]);
  });

  it('does not follow an owner of the same uid in another namespace', () => {
    const elsewhere = ownedBy(
      root,
      anObject({ kind: 'Batch', metadata: { name: 'b', namespace: 'bank' } }),
    );

    expect(join(elsewhere).owned).toEqual([]);
    expect(ancestorsOf(elsewhere, cacheOf(root, elsewhere))).toEqual([
      elsewhere,
    ]);
  });

  it('gets along with owners in a circle', () => {
    const first = anObject({ kind: 'Batch', metadata: { name: 'first' } });
    const second = ownedBy(
      first,
      anObject({ kind: 'Batch', metadata: { name: 'second' } }),
    );
    const circle = {
      ...first,
      metadata: {
        ...first.metadata,
        ownerReferences: [
          ...(ownedBy(root, first).metadata.ownerReferences ?? []),
          ...(ownedBy(second, first).metadata.ownerReferences ?? []),
        ],
      },
    };

    expect(join(circle, second).owned).toHaveLength(2);
    expect(
      ancestorsOf(second, cacheOf(root, circle, second)).map(
        ({ metadata }) => metadata.name,
      ),
    ).toEqual(['second', 'first', 'checkout']);
  });

  it('takes the referenced objects that exist', () => {
    const setting = anObject({ kind: 'Setting', metadata: { name: 'there' } });
    const reference = (name: string) => ({
      group: 'delivery.example',
      kind: 'Setting',
      namespace: 'shop',
      name,
    });

    const graph = resourceGraph(
      {
        cluster: 'c',
        root,
        watches,
        references: [reference('there'), reference('missing')],
        unavailable: [],
      },
      cacheOf(root, setting),
    );

    expect(graph.referenced).toEqual([setting]);
  });
});

describe('an object that is a root where none controls it', () => {
  const trialTarget = {
    ...watches[1],
    plural: 'trials',
    kind: 'Trial',
    role: 'rootOrOwned',
  } as const;
  const trial = anObject({ kind: 'Trial', metadata: { name: 'compare' } });
  const graphOf = (object: KubernetesObject) =>
    resourceGraph(
      {
        cluster: 'c',
        root,
        watches: [...watches, trialTarget],
        references: [],
        unavailable: [],
      },
      cacheOf(root, object),
    );

  it('belongs to the view of its controller', () => {
    const controlled = controlledBy(root, trial);

    expect(graphOf(controlled).owned).toEqual([controlled]);
    expect(isRoot(controlled, trialTarget)).toBe(false);
  });

  it('does not belong to an owner that only keeps it alive', () => {
    const kept = ownedBy(root, trial);

    expect(graphOf(kept).owned).toEqual([]);
    expect(isRoot(kept, trialTarget)).toBe(true);
  });
});
