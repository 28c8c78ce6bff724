import {
  ActionOutlook,
  isTargetedAction,
  RolloutAction,
  rolloutActionKinds,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { ResourceGraph } from '../ResourceGraph';
import { RolloutEngine } from '../RolloutEngine';

/** @public */
export interface EngineScenario {
  name: string;
  graph: ResourceGraph;
  now: Date;
}

/** Names no part of any rollout. */
const unknownTarget = 'no-such-part';

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach(deepFreeze);
    Object.freeze(value);
  }
  return value;
}

/** Those that the projection offers or refuses, and each that it may leave out, with odd targets. */
function allActions(engine: RolloutEngine, scenario: EngineScenario) {
  const { graph, now } = scenario;
  const shown = engine.project(graph, now).actions.map(actionOf);
  const odd = rolloutActionKinds.flatMap((kind): RolloutAction[] =>
    isTargetedAction(kind)
      ? [{ kind }, { kind, target: unknownTarget }]
      : [{ kind }],
  );
  return { shown, odd };
}

function stepsOf(outlook: ActionOutlook | undefined): number[] {
  switch (outlook?.kind) {
    case 'step':
    case 'resumeStep':
      return [outlook.index];
    case 'skipSteps':
      return [outlook.first];
    case 'leaveStep':
      return [outlook.index, outlook.next];
    case 'hold':
    case 'again':
      return [outlook.index ?? 0];
    case 'pass':
      return [outlook.next ?? 0];
    default:
      return [];
  }
}

function actionOf({ kind, target }: RolloutAction): RolloutAction {
  return target === undefined ? { kind } : { kind, target };
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

    describe.each(scenarios)('in $name', ({ graph: original, now, name }) => {
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
        const { shown, odd } = allActions(engine, { graph, now, name });
        for (const action of [...shown, ...odd]) {
          const plan = engine.plan(action, graph, now);
          expect(JSON.parse(JSON.stringify(plan))).toEqual(plan);
        }
      });

      it('shows every action on the whole once, and each on a part once for the part', () => {
        const { shown } = allActions(engine, { graph, now, name });
        const keys = shown.map(action => JSON.stringify(action));

        expect(new Set(keys).size).toBe(keys.length);
        expect(
          shown.filter(({ target }) => target === undefined).map(a => a.kind),
        ).toEqual(rolloutActionKinds.filter(kind => !isTargetedAction(kind)));
        expect(
          shown.filter(
            ({ kind, target }) =>
              isTargetedAction(kind) !== (target !== undefined),
          ),
        ).toEqual([]);
      });

      it('means steps that there are, or the end, where it says what an action starts', () => {
        const { actions, steps } = engine.project(graph, now);
        const outside = actions.filter(
          action =>
            action.isAvailable &&
            stepsOf(action.outlook).some(
              index => index < 0 || index > steps.length,
            ),
        );

        expect(outside).toEqual([]);
      });

      it('offers an action exactly when there is a plan for it', () => {
        const offered = engine
          .project(graph, now)
          .actions.map(action => [actionOf(action), action.isAvailable]);
        const { shown } = allActions(engine, { graph, now, name });

        expect(offered).toEqual(
          shown.map(action => [
            action,
            engine.plan(action, graph, now).outcome === 'plan',
          ]),
        );
      });

      it('names the action and the part in every plan', () => {
        const { shown } = allActions(engine, { graph, now, name });
        const plans = shown.flatMap(action => {
          const answer = engine.plan(action, graph, now);
          return answer.outcome === 'plan' ? [{ action, answer }] : [];
        });

        expect(
          plans.map(({ answer }) =>
            actionOf({ kind: answer.action, target: answer.target }),
          ),
        ).toEqual(plans.map(({ action }) => action));
      });

      it('plans or refuses every action in words', () => {
        const { shown, odd } = allActions(engine, { graph, now, name });
        const answers = [...shown, ...odd].map(action =>
          engine.plan(action, graph, now),
        );

        const wordless = answers.filter(answer =>
          answer.outcome === 'plan'
            ? answer.effect.atOnce === '' || answer.steps.length === 0
            : answer.reason === '',
        );
        expect(wordless).toEqual([]);
      });

      it('refuses an action on a part that it does not have', () => {
        const { odd } = allActions(engine, { graph, now, name });
        const planned = odd.filter(
          action =>
            isTargetedAction(action.kind) &&
            engine.plan(action, graph, now).outcome === 'plan',
        );

        expect(planned).toEqual([]);
      });

      it('survives an object without status and one without spec', () => {
        const { shown, odd } = allActions(engine, { graph, now, name });
        const withoutStatus = { ...graph.root, status: undefined };
        const bare = { ...withoutStatus, spec: undefined };

        for (const root of [withoutStatus, bare]) {
          expect(() => engine.references(root)).not.toThrow();
          expect(() => engine.project({ ...graph, root }, now)).not.toThrow();
          expect(() => engine.pods({ ...graph, root })).not.toThrow();
          for (const action of [...shown, ...odd]) {
            expect(() =>
              engine.plan(action, { ...graph, root }, now),
            ).not.toThrow();
          }
        }
      });
    });
  });
}
