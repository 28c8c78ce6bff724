import { rolloutActionKinds } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { ResourceGraph } from '../ResourceGraph';
import { RolloutEngine } from '../RolloutEngine';

/** @public */
export interface EngineScenario {
  name: string;
  graph: ResourceGraph;
  now: Date;
}

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach(deepFreeze);
    Object.freeze(value);
  }
  return value;
}

/**
 * The promises of `RolloutEngine`, as a suite to run over an engine and real objects.
 *
 * @public
 */
export function describeRolloutEngineContract(
  engine: RolloutEngine,
  scenarios: readonly EngineScenario[],
): void {
  describe(`engine ${engine.id} keeps the contract`, () => {
    it('has exactly one root resource', () => {
      expect(engine.watches.filter(w => w.role === 'root')).toHaveLength(1);
    });

    describe.each(scenarios)('in $name', ({ graph: original, now }) => {
      const graph = deepFreeze(structuredClone(original));

      it('projects the same twice, without touching its input', () => {
        const first = engine.project(graph, now);

        expect(engine.project(graph, now)).toEqual(first);
        expect(first.ref.cluster).toBe(graph.cluster);
        expect(first.observation.uid).toBe(graph.root.metadata.uid);
      });

      it('gives data that survives JSON', () => {
        const rollout = engine.project(graph, now);

        expect(JSON.parse(JSON.stringify(rollout))).toEqual(rollout);
      });

      it('offers an action exactly when there is a plan for it', () => {
        const offered = engine
          .project(graph, now)
          .actions.map(a => [a.kind, a.isAvailable]);

        expect(offered).toEqual(
          offered.map(([kind]) => [
            kind,
            engine.plan(
              { kind: kind as (typeof rolloutActionKinds)[number] },
              graph,
            ).outcome === 'plan',
          ]),
        );
      });

      it('plans or refuses every action in words', () => {
        const answers = rolloutActionKinds.map(kind =>
          engine.plan({ kind }, graph),
        );

        const wordless = answers.filter(answer =>
          answer.outcome === 'plan'
            ? answer.effect.atOnce === '' || answer.steps.length === 0
            : answer.reason === '',
        );
        expect(wordless).toEqual([]);
      });

      it('survives an object without status and one without spec', () => {
        const withoutStatus = { ...graph.root, status: undefined };
        const bare = { ...withoutStatus, spec: undefined };

        for (const root of [withoutStatus, bare]) {
          expect(() => engine.references(root)).not.toThrow();
          expect(() => engine.project({ ...graph, root }, now)).not.toThrow();
          for (const kind of rolloutActionKinds) {
            expect(() =>
              engine.plan({ kind }, { ...graph, root }),
            ).not.toThrow();
          }
        }
      });
    });
  });
}
