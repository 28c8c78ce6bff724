import { isDeepStrictEqual } from 'node:util';
import {
  Rollout,
  targetedActionKinds,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import {
  ResourceGraph,
  RolloutEngine,
} from '@progressive-delivery/backstage-plugin-rollouts-node';

type Projection =
  | { ok: true; rollout: Rollout }
  | { ok: false; divergence: string };

/** Projects a state and plans every action for it, twice: nothing may throw or come out anew. */
export function checkProjection(
  engine: RolloutEngine,
  graph: ResourceGraph,
  now: Date,
): Projection {
  const look = () => {
    const rollout = engine.project(graph, now);
    const actions = [
      ...rollout.actions,
      // Nobody offers these without a part to act on, but anybody can ask for them.
      ...targetedActionKinds.map(kind => ({ kind, target: undefined })),
    ];
    return {
      rollout,
      pods: engine.pods(graph),
      plans: actions.map(({ kind, target }) =>
        engine.plan({ kind, target }, graph, now),
      ),
    };
  };
  try {
    const first = look();
    return isDeepStrictEqual(first, look())
      ? { ok: true, rollout: first.rollout }
      : {
          ok: false,
          divergence: 'the same state was projected in two ways',
        };
  } catch (error) {
    return { ok: false, divergence: `the engine threw ${error}` };
  }
}
