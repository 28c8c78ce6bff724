import {
  parseKubernetesTime,
  secondsAfter,
} from '../../objects/kubernetesTime';
import { findCondition } from '../conditionList';
import { isFullyPromoted, RolloutContext } from '../RolloutContext';
import { pingPongServices, trafficRoutingOf } from './trafficRouting';

/**
 * While the pods of a version come up, a reconciliation with ping and pong ends in an error, and
 * the real controller waits longer after each of them. So it looks at the Rollout again only some
 * seconds after the promotion.
 */
const SECONDS_AFTER_PROMOTION = 4;

/** When the work that follows a promotion begins; undefined when there is nothing to wait for. */
export function settlingEnd(context: RolloutContext): Date | undefined {
  const { status, spec, now } = context;
  const { weights } = status.canary;
  const isJustPromoted =
    isFullyPromoted(context) &&
    weights !== undefined &&
    weights.stable.podTemplateHash !== status.stableRS;
  if (
    !isJustPromoted ||
    !pingPongServices(context) ||
    !trafficRoutingOf(spec)?.istio
  ) {
    return undefined;
  }
  const promoted = parseKubernetesTime(
    findCondition(status.conditions, 'Completed')?.lastTransitionTime,
  );
  if (promoted === undefined) return undefined;
  const end = secondsAfter(new Date(promoted), SECONDS_AFTER_PROMOTION);
  return end > now ? end : undefined;
}
