import {
  availablePods,
  desiredSize,
  existingPods,
} from '../../replicaSets/ReplicaSet';
import { CanarySplit } from '../canarySplit';
import { currentSetWeight, stepPosition } from '../canarySteps';
import { hasEnoughCanaryPods } from '../replicaProgress';
import { isFullyPromoted, RolloutContext } from '../RolloutContext';
import { abortDelaySeconds } from './abortDelay';
import { SetCanaryScale } from './trafficSpec';
import { maxTrafficWeight, trafficRoutingOf } from './trafficRouting';
import { TrafficWeights } from './trafficStatus';

/**
 * The sizes of both versions where a router divides the users. The stable version stays whole,
 * unless it may shrink; then each side is as large as the larger of its present and its coming share
 * needs, as users may only be led where there are pods.
 */
export function routedSizes(
  context: RolloutContext,
  weights: TrafficWeights | undefined,
): CanarySplit {
  const { spec, status } = context;
  const { dynamicStableScale } = spec.strategy.canary!;
  const wanted = wantedCanary(context);
  const canary =
    'replicas' in wanted
      ? wanted.replicas
      : atLeastMinimum(context, podsFor(context, wanted.weight));
  if (!dynamicStableScale) return { canary, stable: spec.replicas };

  const weight = 'replicas' in wanted ? 0 : wanted.weight;
  const stable = Math.max(
    podsFor(context, maxTrafficWeight(spec) - weight),
    weights ? podsFor(context, weights.stable.weight) : 0,
  );
  const served =
    status.abort && weights ? podsFor(context, weights.canary.weight) : 0;
  return {
    canary: atLeastMinimum(context, Math.max(canary, served)),
    stable: atLeastMinimum(context, stable),
  };
}

/** A step that shifts users or pods is complete when the pods for it are there. */
export function isAtRoutedSizes(
  context: RolloutContext,
  weights: TrafficWeights | undefined,
): boolean {
  const { newSet, stableSet, spec } = context;
  const sizes = routedSizes(context, weights);
  const isCanaryReady =
    newSet !== undefined &&
    desiredSize(newSet) === sizes.canary &&
    hasEnoughCanaryPods(spec, newSet, sizes.canary);
  const isStableThere =
    spec.strategy.canary!.dynamicStableScale ||
    (stableSet !== undefined &&
      desiredSize(stableSet) === sizes.stable &&
      existingPods(stableSet) === sizes.stable);
  return isCanaryReady && isStableThere;
}

/**
 * Share of the users that the canary is to have. An aborted one whose stable version has shrunk
 * goes back step by step: to the last weight that needs fewer pods than it has.
 */
export function desiredCanaryWeight(context: RolloutContext): number {
  const { spec, status, newSet, stableSet } = context;
  const { dynamicStableScale, steps = [] } = spec.strategy.canary!;
  if (!status.abort || !dynamicStableScale || !newSet || !stableSet) {
    return currentSetWeight(context);
  }
  const pods = Math.max(
    spec.replicas - availablePods(stableSet),
    availablePods(newSet),
  );
  return (
    steps
      .flatMap(step => step.setWeight ?? [])
      .reverse()
      .find(weight => podsFor(context, weight) < pods) ?? 0
  );
}

type Wanted = { replicas: number } | { weight: number };

function wantedCanary(context: RolloutContext): Wanted {
  const { spec, status } = context;
  if (status.promoteFull || !status.stableRS || isFullyPromoted(context)) {
    return { weight: maxTrafficWeight(spec) };
  }
  const scale = currentCanaryScale(context);
  if (scale?.replicas !== undefined) return { replicas: scale.replicas };
  return { weight: scale?.weight ?? desiredCanaryWeight(context) };
}

/** The last size that a step has set so far, unless a later one gave it back to the weight. */
function currentCanaryScale(
  context: RolloutContext,
): SetCanaryScale | undefined {
  const { spec, status } = context;
  if (!trafficRoutingOf(spec)) return undefined;
  if (status.abort && abortDelaySeconds(spec) !== undefined) return undefined;
  const position = stepPosition(context);
  if (!position?.step) return undefined;
  const last = spec.strategy
    .canary!.steps!.slice(0, position.index + 1)
    .flatMap(step => step.setCanaryScale ?? [])
    .at(-1);
  return last?.matchTrafficWeight ? undefined : last;
}

function podsFor({ spec }: RolloutContext, weight: number): number {
  return Math.ceil((weight * spec.replicas) / maxTrafficWeight(spec));
}

function atLeastMinimum({ spec }: RolloutContext, pods: number): number {
  const { minPodsPerReplicaSet = 0 } = spec.strategy.canary!;
  return pods === 0 ? 0 : Math.max(pods, minPodsPerReplicaSet);
}
