import { ClusterWrite } from '../Controller';
import { eventWrites, normal } from '../objects/controllerEvents';
import {
  availablePods,
  desiredSize,
  existingPods,
  ReplicaSet,
  sumOf,
} from '../replicaSets/ReplicaSet';
import { DeploymentContext, isRollingUpdate } from './DeploymentContext';
import { DESIRED_REPLICAS, sizeAnnotations } from './deploymentRevision';

/** What one step changes of the sizes; empty when they are as they should be, or may not move yet. */
export function scaleDeployment(context: DeploymentContext): ClusterWrite[] {
  const { spec } = context;
  if (isResized(context)) return resizeInProportion(context);
  if (spec.paused) return [];
  return isRollingUpdate(spec) ? roll(context) : recreate(context);
}

/** A ReplicaSet with pods that was told another size of the Deployment than it has now. */
function isResized({ spec, sets }: DeploymentContext): boolean {
  return sets
    .filter(set => desiredSize(set) > 0)
    .some(set => {
      const known = set.metadata.annotations?.[DESIRED_REPLICAS];
      return known !== undefined && Number(known) !== spec.replicas;
    });
}

/** Every version with pods keeps its share; what rounding leaves over goes to the largest. */
function resizeInProportion(context: DeploymentContext): ClusterWrite[] {
  const { sets, spec, maxPods } = context;
  const active = sets.filter(set => desiredSize(set) > 0);
  if (active.length === 1) {
    return resizes(context, [[active[0], spec.replicas]]);
  }
  const present = sumOf(active, desiredSize);
  const allowed = spec.replicas > 0 ? maxPods : 0;
  const bySize = [...active].sort((a, b) => desiredSize(b) - desiredSize(a));
  const shares = bySize.map(set =>
    Math.floor((desiredSize(set) * allowed) / present),
  );
  const left = allowed - shares.reduce((sum, share) => sum + share, 0);
  return resizes(
    context,
    bySize.map((set, index) => [set, shares[index] + (index === 0 ? left : 0)]),
  );
}

/** New pods as far as more may exist, otherwise fewer old ones as far as enough stay available. */
function roll(context: DeploymentContext): ClusterWrite[] {
  const { newSet, oldSets, spec, sets, maxPods, minAvailable } = context;
  if (!newSet) return [];
  const size = desiredSize(newSet);
  const room = maxPods - sumOf(sets, desiredSize);
  const grown = Math.min(spec.replicas, size + Math.max(0, room));
  const wanted = size > spec.replicas ? spec.replicas : grown;
  if (wanted !== size) return resizes(context, [[newSet, wanted]]);

  const missing = size - availablePods(newSet);
  let removable = sumOf(sets, desiredSize) - minAvailable - missing;
  if (removable <= 0) return [];
  const edits: [ReplicaSet, number][] = [];
  const running = oldSets.filter(set => desiredSize(set) > 0);
  // Pods that never got ready are no loss: they go first, in every version.
  for (const set of running) {
    const broken = Math.max(0, desiredSize(set) - availablePods(set));
    const gone = Math.min(broken, removable);
    if (gone > 0) edits.push([set, desiredSize(set) - gone]);
    removable -= gone;
  }
  if (edits.length > 0) return resizes(context, edits);
  let spare = sumOf(sets, availablePods) - minAvailable;
  for (const set of running) {
    const gone = Math.min(desiredSize(set), Math.max(0, spare));
    if (gone > 0) edits.push([set, desiredSize(set) - gone]);
    spare -= gone;
  }
  return resizes(context, edits);
}

/** All old pods have to be gone before the first new one comes. */
function recreate(context: DeploymentContext): ClusterWrite[] {
  const { newSet, oldSets, spec } = context;
  const running = oldSets.filter(set => desiredSize(set) > 0);
  if (running.length > 0) {
    return resizes(
      context,
      running.map(set => [set, 0]),
    );
  }
  if (sumOf(oldSets, existingPods) > 0 || !newSet) return [];
  return desiredSize(newSet) === spec.replicas
    ? []
    : resizes(context, [[newSet, spec.replicas]]);
}

function resizes(
  context: DeploymentContext,
  edits: readonly [ReplicaSet, number][],
): ClusterWrite[] {
  return edits.flatMap(([set, size]) => {
    const before = desiredSize(set);
    const object: ReplicaSet = {
      ...set,
      metadata: {
        ...set.metadata,
        annotations: {
          ...set.metadata.annotations,
          ...sizeAnnotations(context),
        },
      },
      spec: { ...set.spec, replicas: size },
    };
    const direction = size > before ? 'up' : 'down';
    const told = normal(
      'ScalingReplicaSet',
      `Scaled ${direction} replica set ${set.metadata.name} from ${before} to ${size}`,
    );
    return [
      { verb: 'update', object },
      ...eventWrites(context.deployment, size === before ? [] : [told]),
    ];
  });
}
