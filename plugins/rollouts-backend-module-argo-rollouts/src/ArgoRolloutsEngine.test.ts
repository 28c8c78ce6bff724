import { ResourceGraph } from '@progressive-delivery/backstage-plugin-rollouts-node';
import { describeRolloutEngineContract } from '@progressive-delivery/backstage-plugin-rollouts-node/testUtils';
import fc from 'fast-check';
import { argoRolloutsEngine } from './ArgoRolloutsEngine';
import { loadScenario, scenarioNames } from './testing/loadScenario';

const now = new Date('2026-11-21T06:30:00Z');

describeRolloutEngineContract(
  argoRolloutsEngine,
  scenarioNames().map(name => ({ name, graph: loadScenario(name), now })),
);

describe('argoRolloutsEngine', () => {
  it('has many situations to be judged by', () => {
    expect(scenarioNames().length).toBeGreaterThan(40);
  });

  it('gives data without empty keys, which would differ after JSON', () => {
    for (const name of scenarioNames()) {
      const rollout = argoRolloutsEngine.project(loadScenario(name), now);

      expect(JSON.parse(JSON.stringify(rollout))).toStrictEqual(rollout);
    }
  });

  it('names the Deployment behind a workloadRef, and nothing else', () => {
    const { root } = loadScenario('workload-paused');

    expect(argoRolloutsEngine.references(root)).toEqual([
      {
        group: 'apps',
        kind: 'Deployment',
        namespace: root.metadata.namespace,
        name: 'web-deploy',
      },
    ]);
    expect(
      argoRolloutsEngine.references(loadScenario('canary-timed-pause').root),
    ).toEqual([]);
  });

  it('never throws, whatever a cluster serves', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...scenarioNames()),
        fc.array(fc.tuple(fc.nat(), fc.jsonValue()), {
          minLength: 1,
          maxLength: 6,
        }),
        (name, mutations) => {
          const graph = structuredClone(loadScenario(name));
          mutations.forEach(([seed, value]) =>
            mutate(graph, seed, asServed(value)),
          );

          const rollout = argoRolloutsEngine.project(graph, now);

          expect(JSON.parse(JSON.stringify(rollout))).toEqual(rollout);
          expect(() => argoRolloutsEngine.pods(graph)).not.toThrow();
          expect(() => argoRolloutsEngine.references(graph.root)).not.toThrow();
          for (const { isAvailable, kind, target } of rollout.actions) {
            const planned = argoRolloutsEngine.plan(
              { kind, target },
              graph,
              now,
            );
            expect([kind, target, isAvailable]).toEqual([
              kind,
              target,
              planned.outcome === 'plan',
            ]);
          }
        },
      ),
      { numRuns: 400 },
    );
  });
});

/** JSON knows no negative zero. */
function asServed(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

/** Puts a value somewhere below spec, status, labels or annotations of one of the objects. */
function mutate(graph: ResourceGraph, seed: number, value: unknown): void {
  const objects = [graph.root, ...graph.owned];
  const object = objects[seed % objects.length];
  const places = [
    ...placesBelow(object, ['spec', 'status']),
    ...placesBelow(object.metadata, [
      'labels',
      'annotations',
      'creationTimestamp',
    ]),
  ];
  const { holder, key } = places[seed % places.length];
  Reflect.set(holder, key, value);
}

function placesBelow(
  holder: object,
  keys: string[],
): { holder: object; key: string }[] {
  return keys.flatMap(key => {
    const value: unknown = Reflect.get(holder, key);
    const isHolder = typeof value === 'object' && value !== null;
    return [
      { holder, key },
      ...(isHolder ? placesBelow(value, Object.keys(value)) : []),
    ];
  });
}
