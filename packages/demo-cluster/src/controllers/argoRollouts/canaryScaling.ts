import { availablePods, desiredSize, sumOf } from '../replicaSets/ReplicaSet';
import { nextCanarySizes, separateStable } from './canaryReplicas';
import { unavailabilityLimit } from './canarySplit';
import { isHalted, openPausePlan } from './PausePlan';
import {
  changesSize,
  removeDeadline,
  ReplicaSetEdit,
  resize,
} from './replicaSetEdits';
import { revisionNumber, RolloutContext } from './RolloutContext';
import { ScalingFacts, scaleRoutedCanary } from './traffic/routedScaling';
import { trafficRoutingOf } from './traffic/trafficRouting';

/** Edits that bring the ReplicaSets nearer to the current weight. */
interface CanaryScaling {
  edits: ReplicaSetEdit[];
  /** Pods are about to come or go, so whatever depends on the sizes has to wait. */
  isScaling: boolean;
}

/**
 * Stable first; when it changes the new set is left for the next time, and the older ones again
 * for the time after, as each counts on what the one before it has become.
 */
export function scaleCanary(
  context: RolloutContext,
  facts: ScalingFacts = {
    weights: context.status.canary.weights,
    isAborted: openPausePlan(context).isAborted,
  },
): CanaryScaling {
  if (isHalted(context)) return { edits: [], isScaling: false };
  if (trafficRoutingOf(context.spec)) return scaleRoutedCanary(context, facts);
  const sizes = nextCanarySizes(context);
  const stable = separateStable(context);
  const { newSet, stableSet } = context;

  const edits = [
    ...(newSet ? removeDeadline(newSet) : []),
    ...(stableSet && stableSet !== newSet ? removeDeadline(stableSet) : []),
    ...(stable ? resize(context, stable, sizes.stable) : []),
  ];
  if (edits.some(changesSize)) return { edits, isScaling: true };

  if (newSet) edits.push(...resize(context, newSet, sizes.canary));
  if (edits.some(changesSize)) return { edits, isScaling: true };

  edits.push(...scaleDownOlder(context));
  return { edits, isScaling: edits.some(changesSize) };
}

/**
 * Versions between stable and new serve users as long as they have pods: they go as fast as the
 * available pods allow, those that are not available at once.
 */
function scaleDownOlder(context: RolloutContext): ReplicaSetEdit[] {
  const { spec, otherSets, replicaSets } = context;
  const running = [...otherSets]
    .filter(set => desiredSize(set) > 0)
    .sort((a, b) => revisionNumber(b) - revisionNumber(a));
  const minAvailable =
    spec.replicas - unavailabilityLimit(spec.strategy.canary!, spec.replicas);
  let spare = Math.max(0, sumOf(replicaSets, availablePods) - minAvailable);

  return running.flatMap(set => {
    const healthy = Math.min(desiredSize(set), availablePods(set));
    const size = Math.max(0, healthy - spare);
    spare -= healthy - size;
    return resize(context, set, size);
  });
}
