import { analysisRunController } from './analysis/AnalysisRunController';
import { rolloutController } from './argoRollouts/RolloutController';
import { Controller } from './Controller';
import { deploymentController } from './deployments/DeploymentController';
import { disruptionController } from './disruption/DisruptionController';
import { experimentController } from './experiments/ExperimentController';
import { jobController } from './jobs/JobController';
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
    deploymentController,
    replicaSetController,
    jobController(),
    podController(options.pods),
    disruptionController,
  ];
}
