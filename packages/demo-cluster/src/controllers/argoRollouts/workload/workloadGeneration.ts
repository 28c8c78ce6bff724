import { StoredObject } from '../../../store/StoredObject';
import { ClusterWrite } from '../../Controller';
import { WORKLOAD_GENERATION_ANNOTATION } from '../rolloutNames';

/**
 * Notes the workload's generation on the Rollout, whose own never moves with it. That is how
 * clients see that a new template has not been taken up yet.
 */
export function syncWorkloadGeneration(
  rollout: StoredObject,
  workload: StoredObject | undefined,
): ClusterWrite[] {
  if (!workload) return [];
  const { annotations } = rollout.metadata;
  const generation = String(workload.metadata.generation ?? 0);
  if (annotations?.[WORKLOAD_GENERATION_ANNOTATION] === generation) return [];
  const object: StoredObject = {
    ...rollout,
    metadata: {
      ...rollout.metadata,
      annotations: {
        ...annotations,
        [WORKLOAD_GENERATION_ANNOTATION]: generation,
      },
    },
  };
  return [{ verb: 'update', object }];
}
