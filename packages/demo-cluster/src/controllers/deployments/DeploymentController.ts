import { ClusterView, ClusterWrite, Controller } from '../Controller';
import { earlier } from '../objects/kubernetesTime';
import { isBeingDeleted, namespaceOf } from '../objects/ownership';
import { desiredSize, existingPods } from '../replicaSets/ReplicaSet';
import {
  DeploymentContext,
  gatherDeploymentContext,
} from './DeploymentContext';
import {
  deploymentRevisionOf,
  syncDeploymentRevision,
} from './deploymentRevision';
import { scaleDeployment } from './deploymentScaling';
import {
  deploymentDeadline,
  isDeploymentComplete,
  writeDeploymentStatus,
} from './deploymentStatus';

/**
 * Kubernetes' own Deployments: rolling updates and `Recreate`, revisions, pausing, scaling, the
 * progress deadline and the history limit. Hashes of its ReplicaSets are not those of a real one.
 *
 * @public
 */
export const deploymentController: Controller = {
  name: 'deployment-controller',
  step: stepDeployments,
};

function stepDeployments(view: ClusterView, now: Date) {
  const writes: ClusterWrite[] = [];
  let wakeAt: Date | undefined;
  for (const deployment of view.list('Deployment')) {
    const context = isBeingDeleted(deployment)
      ? undefined
      : gatherDeploymentContext(view, now, deployment);
    if (context) {
      writes.push(...reconcile(context));
      wakeAt = earlier(wakeAt, deploymentDeadline(context));
    }
  }
  return { writes, wakeAt };
}

/** Each stage presumes that the ones before it have nothing left to do. */
function reconcile(context: DeploymentContext): ClusterWrite[] {
  const stages = [
    syncDeploymentRevision,
    scaleDeployment,
    limitDeploymentHistory,
    writeDeploymentStatus,
  ];
  for (const stage of stages) {
    const writes = stage(context);
    if (writes.length > 0) return writes;
  }
  return [];
}

/** Deletes the oldest versions beyond the limit once the update is complete. */
function limitDeploymentHistory(context: DeploymentContext): ClusterWrite[] {
  const { oldSets, spec } = context;
  const surplus = oldSets.length - spec.revisionHistoryLimit;
  if (surplus <= 0 || !isDeploymentComplete(context)) return [];
  return [...oldSets]
    .sort((a, b) => deploymentRevisionOf(a) - deploymentRevisionOf(b))
    .slice(0, surplus)
    .filter(set => desiredSize(set) === 0 && existingPods(set) === 0)
    .map(set => ({
      verb: 'delete',
      kind: 'ReplicaSet',
      namespace: namespaceOf(set),
      name: set.metadata.name,
    }));
}
