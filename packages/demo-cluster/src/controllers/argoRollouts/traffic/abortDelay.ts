import { RolloutContext } from '../RolloutContext';
import { RolloutSpec } from '../rolloutSpec';
import { trafficRoutingOf } from './trafficRouting';

const DEFAULT_SECONDS = 30;

/**
 * Seconds that an aborted canary with a router keeps its pods; undefined where a delay of 0 asks
 * to leave its size to the steps.
 */
export function abortDelaySeconds(spec: RolloutSpec): number | undefined {
  const { abortScaleDownDelaySeconds: seconds = DEFAULT_SECONDS } =
    spec.strategy.canary!;
  return seconds === 0 ? undefined : seconds;
}

/** A canary that shares the pods with a shrinking stable version goes at once by default. */
export function delaysAbortedCanary(
  { spec, stableSet }: RolloutContext,
  isAborted: boolean,
): boolean {
  const { dynamicStableScale, abortScaleDownDelaySeconds } =
    spec.strategy.canary!;
  return (
    isAborted &&
    stableSet !== undefined &&
    trafficRoutingOf(spec) !== undefined &&
    abortDelaySeconds(spec) !== undefined &&
    (!dynamicStableScale || abortScaleDownDelaySeconds !== undefined)
  );
}
