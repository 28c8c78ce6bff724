import { analysisRunController } from './analysis/AnalysisRunController';
import { experimentController } from './argoRollouts/ExperimentController';
import { rolloutController } from './argoRollouts/RolloutController';
import { Controller } from './Controller';
import { podController, PodControllerOptions } from './pods/PodController';
import { replicaSetController } from './replicaSets/ReplicaSetController';

interface AllControllersOptions {
  pods?: Partial<PodControllerOptions>;
}

/**
 * Every simulated controller of a cluster, in the order in which they run.
 *
 * @public
 */
export function allControllers(
  options: AllControllersOptions = {},
): Controller[] {
  return [
    rolloutController,
    analysisRunController,
    experimentController,
    replicaSetController,
    podController(options.pods),
  ];
}
