import { ClusterWrite } from '../../Controller';
import { isHalted } from '../PausePlan';
import { revisionNumber, RolloutContext } from '../RolloutContext';

/**
 * Takes pods from the Deployment that the Rollout has replaced, as `workloadRef.scaleDown` says.
 * Only during the first revision: a Deployment that somebody scales up later is left alone.
 */
export function scaleDownWorkload(context: RolloutContext): ClusterWrite[] {
  const { workload } = context;
  const size = targetSize(context);
  if (size === undefined || workload?.kind !== 'Deployment') return [];
  if ((workload.spec?.replicas ?? 1) === size) return [];
  return [
    {
      verb: 'update',
      object: { ...workload, spec: { ...workload.spec, replicas: size } },
    },
  ];
}

function targetSize(context: RolloutContext): number | undefined {
  const { rollout, newSet, spec, status } = context;
  switch (spec.workloadRef?.scaleDown) {
    case 'onsuccess':
      return revisionNumber(rollout) === 1 &&
        status.phase === 'Healthy' &&
        isPromotedAnew(context)
        ? 0
        : undefined;
    case 'progressively':
      return newSet &&
        revisionNumber(newSet) === 1 &&
        !isHalted(context) &&
        (status.readyReplicas ?? 0) > 0
        ? Math.max(0, spec.replicas - (status.readyReplicas ?? 0))
        : undefined;
    default:
      return undefined;
  }
}

/**
 * The scale-down is part of each promotion, and a version that is stable is promoted anew each
 * time. After a first deploy no post-promotion analysis ever ran, so with one configured that does
 * not happen and the Deployment keeps its pods.
 */
function isPromotedAnew({ spec }: RolloutContext): boolean {
  return spec.strategy.blueGreen?.postPromotionAnalysis === undefined;
}
