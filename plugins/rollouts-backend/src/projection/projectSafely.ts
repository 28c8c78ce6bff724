import {
  Rollout,
  RolloutRef,
  stringifyRolloutRef,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import {
  KubernetesObject,
  ResourceGraph,
  RolloutEngine,
} from '@progressive-delivery/backstage-plugin-rollouts-node';
import { rememberProgress } from '../domain/rememberProgress';

export type Projection =
  | { ok: true; rollout: Rollout }
  | { ok: false; rollout: Rollout; error: unknown };

export interface ProjectionInput {
  ref: RolloutRef;
  engine: RolloutEngine;
  root: KubernetesObject;
  /** May throw, since engines have a part in it. */
  join: () => ResourceGraph;
  /** What the host knows to be missing, in words. */
  gaps: readonly string[];
  /** What was last shown. */
  lastKnown: Rollout | undefined;
  now: Date;
}

/**
 * The view of one rollout. An engine that throws spoils its own row and nothing else: what was
 * last known of this very object stays, or else what can be said without the engine.
 */
export function projectSafely(input: ProjectionInput): Projection {
  const { ref, engine, now } = input;
  try {
    const rollout = engine.project(input.join(), now);
    const id = stringifyRolloutRef(ref);
    if (rollout.id !== id) {
      throw new Error(`The view of ${id} calls itself ${rollout.id}`);
    }
    const gaps = [...rollout.gaps, ...input.gaps];
    return {
      ok: true,
      rollout: rememberProgress(input.lastKnown, { ...rollout, gaps }),
    };
  } catch (error) {
    return { ok: false, rollout: withoutEngine(input), error };
  }
}

function withoutEngine({
  ref,
  engine,
  root,
  lastKnown,
}: ProjectionInput): Rollout {
  const gap = `The latest state could not be read by ${engine.title}; the log of the backend says why.`;
  if (lastKnown?.observation.uid === root.metadata.uid) {
    return {
      ...lastKnown,
      gaps: [...lastKnown.gaps.filter(known => known !== gap), gap],
    };
  }
  return { ...unknownRollout(ref, root), gaps: [gap] };
}

function unknownRollout(ref: RolloutRef, root: KubernetesObject): Rollout {
  const { uid, labels = {}, generation = 0 } = root.metadata;
  return {
    id: stringifyRolloutRef(ref),
    ref,
    labels,
    strategy: 'unknown',
    phase: 'Unknown',
    isObserved: false,
    isFullyPromoted: false,
    steps: [],
    traffic: {
      max: 100,
      asked: { stable: 100, canary: 0, additional: [] },
      source: 'replicas',
      services: [],
    },
    revisions: [],
    analysisRuns: [],
    experiments: [],
    replicas: { desired: 0, updated: 0, available: 0 },
    observation: { uid, podHash: '', generation },
    actions: [],
    gaps: [],
  };
}
