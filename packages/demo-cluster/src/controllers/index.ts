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

/** Stand-ins for the controllers of Kubernetes itself, in the order in which they run. */
export function kubernetesControllers(
  options: AllControllersOptions = {},
): Controller[] {
  return [
    deploymentController,
    replicaSetController,
    jobController(),
    podController(options.pods),
    disruptionController,
  ];
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
    ...kubernetesControllers(options),
  ];
}
