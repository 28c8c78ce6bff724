import { ClusterWrite, Controller } from '../Controller';
import { isBeingDeleted } from '../objects/ownership';

const MESSAGE =
  'experiments are not simulated by this cluster: a real Argo Rollouts controller is needed for them';

/**
 * Experiments are not simulated. Each is ended at once with a message that says so; left alone it
 * would look like one that is about to begin.
 *
 * @public
 */
export const experimentController: Controller = {
  name: 'rollouts-controller',
  step(view) {
    const writes: ClusterWrite[] = view
      .list('Experiment')
      .filter(experiment => !isBeingDeleted(experiment))
      .filter(experiment => !experiment.status?.phase)
      .map(experiment => ({
        verb: 'status',
        object: { ...experiment, status: { phase: 'Error', message: MESSAGE } },
      }));
    return { writes };
  },
};
