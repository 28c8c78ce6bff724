import { ClusterWrite } from '../Controller';
import {
  availablePods,
  desiredSize,
  existingPods,
  sumOf,
} from '../replicaSets/ReplicaSet';
import { scaleBlueGreen } from './blueGreenScaling';
import { scaleCanary } from './canaryScaling';
import { openPausePlan, pauseFields } from './PausePlan';
import { editWrites } from './replicaSetEdits';
import { RolloutContext, withHash } from './RolloutContext';
import { knownReplicas } from './saturation';
import { persistStatus } from './statusDraft';

/** What a pause or an abort leaves in a status, before it is worked out anew. */
const NO_PAUSE = {
  abort: undefined,
  abortedAt: undefined,
  controllerPause: undefined,
  pauseConditions: undefined,
};

/**
 * The new or the stable version has pods and was told another size of the Rollout than it has now.
 * Older versions that wait for their end are told no more.
 */
export function isScalingEvent({
  spec,
  newSet,
  stableSet,
}: RolloutContext): boolean {
  return [newSet, stableSet]
    .filter(set => set !== undefined)
    .filter(set => desiredSize(set) > 0)
    .some(set => {
      const known = knownReplicas(set);
      return known !== undefined && known !== spec.replicas;
    });
}

/** Scales at the present weight and touches nothing else: steps and pauses stay where they are. */
export function scaleOnly(context: RolloutContext): ClusterWrite[] {
  const { spec, status, replicaSets } = context;
  const edits = spec.strategy.blueGreen
    ? scaleBlueGreen(context)
    : scaleCanary(context).edits;
  const active = spec.strategy.blueGreen
    ? withHash(replicaSets, status.blueGreen.activeSelector)
    : undefined;
  const counted = active ? [active] : replicaSets;
  return [
    ...editWrites(context, edits),
    ...persistStatus(context, {
      ...status,
      ...NO_PAUSE,
      ...pauseFields(context, openPausePlan(context)),
      HPAReplicas: sumOf(counted, existingPods),
      availableReplicas: sumOf(counted, availablePods),
    }),
  ];
}
