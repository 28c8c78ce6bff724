import fc from 'fast-check';
import { aDeployment } from '../../testing/manifests';
import { applyJsonPatch } from './applyJsonPatch';
import { applyMergePatch } from './applyMergePatch';
import { applyStrategicMergePatch } from './applyStrategicMergePatch';

describe('a merge patch', () => {
  it('merges objects, replaces lists and removes what is null', () => {
    const patched = applyMergePatch(
      { a: { b: 1, c: 2 }, list: [1, 2], gone: true },
      { a: { c: 3 }, list: [3], gone: null },
    );

    expect(patched).toEqual({ a: { b: 1, c: 3 }, list: [3] });
  });

  it('leaves no null behind, however deep', () => {
    expect(applyMergePatch({}, { a: { b: null, c: { d: null } } })).toEqual({
      a: { c: {} },
    });
  });

  it('applied twice is the same as once, and leaves its target as it was', () => {
    const json = fc.dictionary(
      fc.constantFrom('a', 'b', 'c'),
      fc.letrec(tie => ({
        value: fc.oneof(
          { depthSize: 'small' },
          fc.integer(),
          fc.constant(null),
          fc.dictionary(fc.constantFrom('a', 'b'), tie('value')),
        ),
      })).value,
    );

    fc.assert(
      fc.property(json, json, (target, patch) => {
        const before = structuredClone(target);
        const once = applyMergePatch(target, patch);

        expect(applyMergePatch(once, patch)).toEqual(once);
        expect(target).toEqual(before);
      }),
    );
  });
});

describe('a JSON patch', () => {
  const rollout = { metadata: { name: 'web' }, status: { step: 1 } };

  it('is carried out in order', () => {
    const patched = applyJsonPatch(rollout, [
      { op: 'test', path: '/metadata/name', value: 'web' },
      { op: 'add', path: '/status/abort', value: true },
      { op: 'remove', path: '/status/step' },
    ]);

    expect(patched).toEqual({
      metadata: { name: 'web' },
      status: { abort: true },
    });
  });

  it.each([
    [[{ op: 'test', path: '/status/step', value: 2 }]],
    [[{ op: 'remove', path: '/status/missing' }]],
    [[{ op: 'replace', path: '/status/missing', value: 1 }]],
    [
      [
        { op: 'remove', path: '/status/step' },
        { op: 'test', path: '/metadata/name', value: 'other' },
      ],
    ],
  ])('is refused as a whole when %j does not hold', patch => {
    expect(() => applyJsonPatch(rollout, patch)).toThrow(
      expect.objectContaining({ code: 422, reason: 'Invalid' }),
    );
    expect(rollout).toEqual({ metadata: { name: 'web' }, status: { step: 1 } });
  });

  it('that is no list of operations is a bad request', () => {
    expect(() => applyJsonPatch(rollout, { op: 'remove' })).toThrow(
      expect.objectContaining({ code: 400 }),
    );
    expect(() => applyJsonPatch(rollout, [{ op: 'steal' }])).toThrow(
      'the JSON patch is not valid at 0.op',
    );
  });
});

describe('a strategic merge patch', () => {
  const deployment = aDeployment('web');
  const containersOf = (object: any) => object.spec.template.spec.containers;
  const patchPod = (spec: object) =>
    applyStrategicMergePatch(deployment, { spec: { template: { spec } } });

  it('changes the container of that name and leaves the others', () => {
    const patched = patchPod({
      containers: [{ name: 'web', image: 'web:v2' }],
    });

    expect(containersOf(patched)).toEqual([
      { name: 'web', image: 'web:v2', env: [{ name: 'A', value: '1' }] },
      { name: 'proxy', image: 'proxy:v1' },
    ]);
  });

  it('adds what is new and deletes what it says', () => {
    const patched = patchPod({
      containers: [
        { name: 'new', image: 'new:v1' },
        { name: 'proxy', $patch: 'delete' },
        { name: 'web', env: [{ name: 'B', value: '2' }] },
      ],
    });

    expect(containersOf(patched)).toEqual([
      {
        name: 'web',
        image: 'web:v1',
        env: [
          { name: 'A', value: '1' },
          { name: 'B', value: '2' },
        ],
      },
      { name: 'new', image: 'new:v1' },
    ]);
  });

  it('puts elements in the order that it names', () => {
    const patched = patchPod({
      '$setElementOrder/containers': [{ name: 'proxy' }, { name: 'web' }],
      containers: [{ name: 'web', image: 'web:v2' }],
    });

    expect(
      containersOf(patched).map((each: { name: string }) => each.name),
    ).toEqual(['proxy', 'web']);
  });

  it('replaces a list or an object whole where it says so', () => {
    const list = patchPod({
      containers: [{ $patch: 'replace' }, { name: 'only', image: 'only:v1' }],
    });
    const strategy = applyStrategicMergePatch(
      { spec: { strategy: { type: 'RollingUpdate', rollingUpdate: {} } } },
      { spec: { strategy: { $retainKeys: ['type'], type: 'Recreate' } } },
    );

    expect(containersOf(list)).toEqual([{ name: 'only', image: 'only:v1' }]);
    expect(strategy).toEqual({ spec: { strategy: { type: 'Recreate' } } });
  });

  it('tells Service ports from container ports', () => {
    const patched = applyStrategicMergePatch(
      { spec: { ports: [{ port: 80, targetPort: 1 }, { port: 443 }] } },
      { spec: { ports: [{ port: 80, targetPort: 2 }] } },
    );

    expect(patched).toEqual({
      spec: { ports: [{ port: 80, targetPort: 2 }, { port: 443 }] },
    });
  });

  it('adds finalizers and takes them away by value', () => {
    const added = applyStrategicMergePatch(
      { metadata: { finalizers: ['a'] } },
      { metadata: { finalizers: ['a', 'b'] } },
    );
    const removed = applyStrategicMergePatch(added, {
      metadata: { '$deleteFromPrimitiveList/finalizers': ['a'] },
    });

    expect(added).toEqual({ metadata: { finalizers: ['a', 'b'] } });
    expect(removed).toEqual({ metadata: { finalizers: ['b'] } });
  });

  it('is refused when an element has no name or a directive is unknown', () => {
    expect(() => patchPod({ containers: [{ image: 'x' }] })).toThrow(
      'does not contain declared merge key: name',
    );
    expect(() => patchPod({ $patch: 'explode' })).toThrow(
      'unrecognized type: explode',
    );
  });
});
