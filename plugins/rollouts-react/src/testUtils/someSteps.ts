import {
  RolloutStep,
  RolloutStepDetail,
  RolloutStepState,
} from '@progressive-delivery/backstage-plugin-rollouts-common';

/**
 * A step as it is built: what it does, and what is not as its neighbours suggest.
 *
 * @public
 */
export type StepSketch = RolloutStepDetail & {
  state?: RolloutStepState;
  askedWeight?: number;
  startedAt?: string;
  endedAt?: string;
  endsAt?: string;
};

function weightOf(sketch: StepSketch, before: number): number {
  if (sketch.askedWeight !== undefined) {
    return sketch.askedWeight;
  }
  if (sketch.kind === 'weight') {
    return sketch.weight;
  }
  return sketch.kind === 'switch' ? 100 : before;
}

function stateAt(index: number, currentIndex: number): RolloutStepState {
  if (index === currentIndex) {
    return 'current';
  }
  return index < currentIndex ? 'done' : 'todo';
}

/**
 * Steps in their order, of which those before `currentIndex` are done. What they ask for is
 * carried from one to the next.
 *
 * @public
 */
export function someSteps(
  currentIndex: number,
  sketches: StepSketch[],
): RolloutStep[] {
  let askedWeight = 0;
  return sketches.map((sketch, index) => {
    askedWeight = weightOf(sketch, askedWeight);
    return {
      state: stateAt(index, currentIndex),
      ...sketch,
      index,
      askedWeight,
    };
  });
}
