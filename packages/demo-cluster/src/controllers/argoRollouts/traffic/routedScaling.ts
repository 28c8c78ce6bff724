import {
  parseKubernetesTime,
  secondsAfter,
  toKubernetesTime,
} from '../../objects/kubernetesTime';
import {
  availablePods,
  desiredSize,
  ReplicaSet,
  sumOf,
} from '../../replicaSets/ReplicaSet';
import { selectorHash } from '../blueGreenServices';
import { separateStable } from '../canaryReplicas';
import { unavailabilityLimit } from '../canarySplit';
import {
  changesSize,
  deadlineOf,
  removeDeadline,
  ReplicaSetEdit,
  resize,
} from '../replicaSetEdits';
import {
  findService,
  hashOf,
  isFullyPromoted,
  revisionNumber,
  RolloutContext,
} from '../RolloutContext';
import { abortDelaySeconds, delaysAbortedCanary } from './abortDelay';
import { routedSizes } from './canarySize';
import { isInDestinationRule } from './destinationRule';
import { TrafficWeights } from './trafficStatus';

const DEFAULT_DELAY_SECONDS = 30;

export interface ScalingFacts {
  /** The shares that this reconciliation has decided on. */
  weights: TrafficWeights | undefined;
  isAborted: boolean;
}

/**
 * Edits that give both versions the pods for their shares. The stable one lags a reconciliation
 * behind the router, so that it never grows for the moment in which a promotion turns all shares
 * round.
 */
export function scaleRoutedCanary(
  context: RolloutContext,
  facts: ScalingFacts,
): { edits: ReplicaSetEdit[]; isScaling: boolean } {
  const { newSet, stableSet, status } = context;
  const isDelayed = delaysAbortedCanary(context, facts.isAborted);
  const stable = separateStable(context);
  const edits = [
    ...(newSet && !isDelayed ? removeDeadline(newSet) : []),
    ...(stableSet && stableSet !== newSet ? removeDeadline(stableSet) : []),
    ...(stable
      ? resize(
          context,
          stable,
          routedSizes(context, status.canary.weights).stable,
        )
      : []),
  ];
  if (edits.some(changesSize)) return { edits, isScaling: true };

  if (newSet) edits.push(...scaleNew(context, newSet, { ...facts, isDelayed }));
  if (edits.some(changesSize)) return { edits, isScaling: true };

  edits.push(...scaleDownOlder(context));
  return { edits, isScaling: edits.some(changesSize) };
}

/** An aborted canary gets a deadline once the stable version is whole, and goes when it passes. */
function scaleNew(
  context: RolloutContext,
  newSet: ReplicaSet,
  { isDelayed, weights }: ScalingFacts & { isDelayed: boolean },
): ReplicaSetEdit[] {
  const { spec, stableSet, now } = context;
  if (!isDelayed) {
    return resize(context, newSet, routedSizes(context, weights).canary);
  }
  if (deadlineOf(newSet) !== undefined) {
    return isPast(context, newSet) ? resize(context, newSet, 0) : [];
  }
  const deadline = toKubernetesTime(
    secondsAfter(now, abortDelaySeconds(spec)!),
  );
  return availablePods(stableSet) === spec.replicas
    ? [{ set: newSet, deadline }]
    : [];
}

/**
 * The version that served before keeps its pods for a while, so that a way back is short. One that
 * was given up in mid-update goes at once, as no user is led to it.
 */
function scaleDownOlder(context: RolloutContext): ReplicaSetEdit[] {
  const { spec, otherSets, replicaSets } = context;
  const running = [...otherSets]
    .filter(set => desiredSize(set) > 0)
    .sort((a, b) => revisionNumber(b) - revisionNumber(a));
  const minAvailable =
    spec.replicas - unavailabilityLimit(spec.strategy.canary!, spec.replicas);
  let spare = sumOf(replicaSets, availablePods) - minAvailable;
  if (running.length === 0 || spare <= 0) {
    return running.flatMap(set => resizeOlder(set, healthySize(set)));
  }
  let delayed = 0;
  return running.flatMap(set => {
    const healthy = healthySize(set);
    if (isReferenced(context, set) || spare <= 0 || healthy === 0) {
      return resizeOlder(set, healthy);
    }
    const fate = fateOf(context, set, delayed);
    if (fate !== 'goes') delayed += 1;
    const size = fate === 'goes' ? 0 : healthy;
    spare -= healthy - size;
    return [
      ...(typeof fate === 'object' ? [{ set, ...fate }] : []),
      ...resizeOlder(set, size),
    ];
  });
}

/** Whether a version goes, stays until its deadline, or gets one now. */
function fateOf(
  context: RolloutContext,
  set: ReplicaSet,
  delayed: number,
): 'goes' | 'stays' | { deadline: string } {
  const { spec, now } = context;
  const {
    dynamicStableScale,
    scaleDownDelaySeconds = DEFAULT_DELAY_SECONDS,
    scaleDownDelayRevisionLimit = Infinity,
  } = spec.strategy.canary!;
  const hasDeadline = deadlineOf(set) !== undefined;
  const isKept = hasDeadline || isFullyPromoted(context);
  if (!isKept || dynamicStableScale) return 'goes';
  if (delayed >= scaleDownDelayRevisionLimit) return 'goes';
  if (hasDeadline) return isPast(context, set) ? 'goes' : 'stays';
  return scaleDownDelaySeconds > 0
    ? { deadline: toKubernetesTime(secondsAfter(now, scaleDownDelaySeconds)) }
    : 'stays';
}

/** Pods that never became available go first, whatever the delay. */
function healthySize(set: ReplicaSet): number {
  return Math.min(desiredSize(set), availablePods(set));
}

/** The Rollout's own size is noted only on those that change theirs. */
function resizeOlder(set: ReplicaSet, size: number): ReplicaSetEdit[] {
  if (size === desiredSize(set)) return [];
  return [...(size === 0 ? removeDeadline(set) : []), { set, size }];
}

function isPast({ now }: RolloutContext, set: ReplicaSet): boolean {
  const deadline = parseKubernetesTime(deadlineOf(set));
  return deadline === undefined || deadline <= now.getTime();
}

/** Status, Services or subsets still name this version. */
function isReferenced(context: RolloutContext, set: ReplicaSet): boolean {
  const { status, spec } = context;
  const { canaryService, stableService } = spec.strategy.canary!;
  const { weights } = status.canary;
  return (
    [
      status.stableRS,
      status.currentPodHash,
      weights?.canary.podTemplateHash,
      weights?.stable.podTemplateHash,
      selectorHash(findService(context, canaryService)),
      selectorHash(findService(context, stableService)),
    ].includes(hashOf(set)) || isInDestinationRule(context, set)
  );
}
