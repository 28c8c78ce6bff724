import {
  Rollout,
  RolloutStep,
  RolloutStepState,
} from '@progressive-delivery/backstage-plugin-rollouts-common';

/** A step of the rail, or the flag that says that the new version has become the stable one. */
export type RailColumn =
  | { kind: 'step'; step: RolloutStep; state: RolloutStepState }
  | { kind: 'stable'; state: 'done' | 'todo' | 'notReached' };

function stableColumn(rollout: Rollout): RailColumn {
  if (rollout.isFullyPromoted) {
    return { kind: 'stable', state: 'done' };
  }
  const state = rollout.phase === 'Aborted' ? 'notReached' : 'todo';
  return { kind: 'stable', state };
}

/**
 * What stands on the rail, from left to right: every step, and the flag behind the last one
 * that matters to users. Pods of an old version are removed after it.
 */
export function railColumns(rollout: Rollout): RailColumn[] {
  const toColumn = (step: RolloutStep): RailColumn => ({
    kind: 'step',
    step,
    state: step.state,
  });
  const lastSteps = rollout.steps.filter(step => step.kind === 'scaleDown');
  const steps = rollout.steps.filter(step => step.kind !== 'scaleDown');
  return [
    ...steps.map(toColumn),
    stableColumn(rollout),
    ...lastSteps.map(toColumn),
  ];
}
