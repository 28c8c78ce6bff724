import { availablePods } from '../../replicaSets/ReplicaSet';
import { hashOf, isFullyPromoted, RolloutContext } from '../RolloutContext';
import { trafficRoutingOf } from './trafficRouting';

/**
 * With a stable version that shrinks as the canary grows, an update that is given up for the
 * stable version has to wait until that is whole again. The hash is the one of the version that
 * users are led away from meanwhile; undefined when there is nothing to wait for.
 */
export function hashRolledBackFrom(
  context: RolloutContext,
): string | undefined {
  const { spec, status, newSet } = context;
  const isDynamic =
    trafficRoutingOf(spec) !== undefined &&
    spec.strategy.canary!.dynamicStableScale;
  const { weights } = status.canary;
  if (!isDynamic || !weights || !isFullyPromoted(context)) return undefined;
  const served = weights.canary.podTemplateHash ?? '';
  const isWaiting =
    served !== hashOf(newSet) && availablePods(newSet) < spec.replicas;
  return isWaiting ? served : undefined;
}
