import { availablePods } from '../../replicaSets/ReplicaSet';
import { currentSetWeight, stepPosition } from '../canarySteps';
import { hashOf, isFullyPromoted, RolloutContext } from '../RolloutContext';
import { desiredCanaryWeight, isAtRoutedSizes } from './canarySize';
import { experimentWeights } from './experimentWeights';
import { hashRolledBackFrom } from './rollingBackToStable';
import { maxTrafficWeight } from './trafficRouting';
import { WeightDestination } from './trafficStatus';

/** What the router shall do, before it is asked whether it can. */
export interface DesiredTraffic {
  /** The canary's share. */
  weight: number;
  canaryHash: string;
  stableHash: string;
  /** Shares of an experiment's templates. */
  additional: WeightDestination[];
  /** Routes that steps have set are of no use any more. */
  endsManagedRoutes: boolean;
}

/** How the users are to be divided now; `isAborted` also when this reconciliation aborts. */
export function desiredTraffic(
  context: RolloutContext,
  isAborted: boolean,
): DesiredTraffic {
  const { newSet, stableSet } = context;
  const share = {
    canaryHash: hashOf(newSet),
    stableHash: hashOf(stableSet),
    additional: [] as WeightDestination[],
    endsManagedRoutes: true,
  };
  const rolledBackFrom = hashRolledBackFrom(context);
  if (rolledBackFrom !== undefined) {
    return {
      ...share,
      weight: weightOfRetreat(context),
      canaryHash: rolledBackFrom,
      endsManagedRoutes: false,
    };
  }
  if (isFullyPromoted(context)) return { ...share, weight: 0 };
  if (isAborted) return { ...share, weight: weightOfRetreat(context) };
  if (availablePods(newSet) === 0) {
    return { ...share, weight: 0, additional: experimentWeights(context) };
  }
  if (context.status.promoteFull) {
    return { ...share, weight: weightOfFullPromotion(context) };
  }
  return { ...share, ...shareOfSteps(context), endsManagedRoutes: false };
}

/** Users are only led to where there are pods for them. */
export function hasEnoughStablePods(
  { spec, stableSet }: RolloutContext,
  weight: number,
): boolean {
  const max = maxTrafficWeight(spec);
  const needed = Math.floor(((max - weight) * spec.replicas) / max);
  return stableSet !== undefined && availablePods(stableSet) >= needed;
}

function shareOfSteps(context: RolloutContext) {
  const position = stepPosition(context);
  if (!position) return { weight: 0 };
  if (!isAtRoutedSizes(context, undefined)) {
    return {
      weight: weightBefore(context, position.index),
      additional: experimentWeights(context),
    };
  }
  return position.step
    ? {
        weight: currentSetWeight(context),
        additional: experimentWeights(context),
      }
    : { weight: maxTrafficWeight(context.spec) };
}

/** The last weight that is complete. */
function weightBefore({ spec }: RolloutContext, index: number): number {
  const done = spec.strategy.canary!.steps!.slice(0, index);
  return done.reduce((weight, step) => step.setWeight ?? weight, 0);
}

function weightOfFullPromotion({ spec, status, newSet }: RolloutContext) {
  const max = maxTrafficWeight(spec);
  if (!spec.strategy.canary!.dynamicStableScale) {
    return status.canary.weights?.canary.weight ?? 0;
  }
  return spec.replicas === 0
    ? max
    : Math.floor((max * availablePods(newSet)) / spec.replicas);
}

/** All users go back at once, or as fast as the stable version grows. */
function weightOfRetreat(context: RolloutContext): number {
  const { spec, status, newSet, stableSet } = context;
  if (
    !spec.strategy.canary!.dynamicStableScale ||
    !stableSet ||
    !newSet ||
    spec.replicas === 0
  ) {
    return 0;
  }
  const max = maxTrafficWeight(spec);
  const stableShare = Math.floor(
    (max * availablePods(stableSet)) / spec.replicas,
  );
  const uncovered = Math.max(0, max - stableShare);
  const desired = desiredCanaryWeight(context);
  const present = status.canary.weights?.canary.weight;
  if (present === undefined) return Math.max(uncovered, desired);
  if (desired <= 0) return Math.min(uncovered, present);
  return stableShare < max - desired ? present : Math.min(desired, present);
}
