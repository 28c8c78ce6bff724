import {
  availablePods,
  desiredSize,
  ReplicaSet,
  sumOf,
} from '../replicaSets/ReplicaSet';
import {
  CanarySplit,
  closestSplit,
  surgeLimit,
  unavailabilityLimit,
} from './canarySplit';
import { currentSetWeight } from './canarySteps';
import { hasEnoughCanaryPods } from './replicaProgress';
import { isFullyPromoted, RolloutContext } from './RolloutContext';

interface Limits {
  /** Most pods that may exist. */
  max: number;
  /** Fewest pods that must be available. */
  min: number;
}

/**
 * The sizes that canary and stable may take now on their way to the current weight, within
 * maxSurge and maxUnavailable: as many up as may exist, stable first; as many down as the
 * available pods allow. While older versions still have pods, nothing is scaled down.
 */
export function nextCanarySizes(context: RolloutContext): CanarySplit {
  const { newSet, otherSets } = context;
  const stableSet = separateStable(context);
  const limits = limitsOf(context);
  const target = targetSplit(context);

  const grown = grow(context, target, limits);
  if (sumOf(otherSets, desiredSize) > 0) return grown;

  const isIncreasing = !newSet || target.canary >= desiredSize(newSet);
  const counted =
    countForScaleDown(newSet, !isIncreasing) +
    countForScaleDown(stableSet ?? context.stableSet, isIncreasing);
  const spare = counted - limits.min;
  if (spare <= 0) return grown;

  if (isIncreasing) {
    return stableSet
      ? shrink({ drain: stableSet, keep: newSet }, grown, {
          target: target.stable,
          spare,
          limits,
          side: 'stable',
        })
      : grown;
  }
  return shrink({ drain: newSet!, keep: stableSet }, grown, {
    target: target.canary,
    spare,
    limits,
    side: 'canary',
  });
}

/** The stable ReplicaSet where it is another one than the new. */
export function separateStable(
  context: RolloutContext,
): ReplicaSet | undefined {
  return context.stableSet === context.newSet ? undefined : context.stableSet;
}

function limitsOf({ spec }: RolloutContext): Limits {
  const canary = spec.strategy.canary!;
  return {
    max: spec.replicas + surgeLimit(canary.maxSurge, spec.replicas),
    min: spec.replicas - unavailabilityLimit(canary, spec.replicas),
  };
}

function targetSplit(context: RolloutContext): CanarySplit {
  const { spec, status } = context;
  if (!separateStable(context)) return { canary: spec.replicas, stable: 0 };
  const weight =
    status.promoteFull || isFullyPromoted(context)
      ? 100
      : currentSetWeight(context);
  const surge = surgeLimit(spec.strategy.canary!.maxSurge, spec.replicas);
  return closestSplit(spec.replicas, weight, surge);
}

function grow(
  context: RolloutContext,
  target: CanarySplit,
  limits: Limits,
): CanarySplit {
  const { newSet, otherSets } = context;
  const stableSet = separateStable(context);
  const canary = newSet ? desiredSize(newSet) : 0;
  const stable = stableSet ? desiredSize(stableSet) : 0;
  const room = limits.max - canary - stable - sumOf(otherSets, desiredSize);

  const stableGrowth = growth(stable, target.stable, room);
  const canaryGrowth = newSet
    ? growth(canary, target.canary, room - stableGrowth)
    : 0;
  return { canary: canary + canaryGrowth, stable: stable + stableGrowth };
}

function growth(size: number, target: number, room: number): number {
  return Math.max(0, Math.min(target - size, room));
}

interface Shrinking {
  target: number;
  /** Pods beyond what must stay available. */
  spare: number;
  limits: Limits;
  side: 'canary' | 'stable';
}

/** Takes pods from one side; the other gives way where both together would be too many. */
function shrink(
  sets: { drain: ReplicaSet; keep?: ReplicaSet },
  grown: CanarySplit,
  { target, spare, limits, side }: Shrinking,
): CanarySplit {
  const size = desiredSize(sets.drain);
  let drained = grown[side];
  if (size > target) drained = Math.max(target, size - spare);

  let kept = grown[side === 'stable' ? 'canary' : 'stable'];
  if (sets.keep) {
    kept -= Math.max(0, kept + drained - limits.max);
    const lost = Math.max(0, availablePods(sets.keep) - kept);
    const available =
      Math.min(availablePods(sets.drain), drained) +
      Math.min(availablePods(sets.keep), kept);
    kept += Math.min(lost, Math.max(0, limits.min - available));
    drained -= Math.max(0, kept + drained - limits.max);
  }
  return side === 'stable'
    ? { canary: kept, stable: drained }
    : { canary: drained, stable: kept };
}

/**
 * Pods of one side as the scale-down reckons with them: no more than it is asked to have, and the
 * asked number where unavailable pods must not hold the update up.
 */
function countForScaleDown(
  set: ReplicaSet | undefined,
  ignoresAvailability: boolean,
): number {
  if (!set) return 0;
  return ignoresAvailability
    ? desiredSize(set)
    : Math.min(desiredSize(set), availablePods(set));
}

/**
 * A step that shifts pods is complete when the canary's pods are available and the surplus stable
 * ones are gone; stable pods that are missing are not waited for.
 */
export function isAtCanarySizes(context: RolloutContext): boolean {
  const { newSet, stableSet, otherSets } = context;
  const sizes = nextCanarySizes(context);
  return (
    newSet !== undefined &&
    desiredSize(newSet) === sizes.canary &&
    hasEnoughCanaryPods(context.spec, newSet, sizes.canary) &&
    stableSet !== undefined &&
    desiredSize(stableSet) === sizes.stable &&
    (stableSet.status?.replicas ?? 0) === sizes.stable &&
    sumOf(otherSets, availablePods) === 0
  );
}
