import { isDeepStrictEqual } from 'node:util';
import {
  Rollout,
  rolloutActionKinds,
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
  const look = () => ({
    rollout: engine.project(graph, now),
    plans: rolloutActionKinds.map(kind => engine.plan({ kind }, graph)),
  });
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
