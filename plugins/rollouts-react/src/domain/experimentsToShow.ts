import {
  Experiment,
  Rollout,
} from '@progressive-delivery/backstage-plugin-rollouts-common';

/**
 * The experiments of the version that is being rolled out, or the one that it is; newest first.
 *
 * @public
 */
export function experimentsToShow(rollout: Rollout): Experiment[] {
  const { strategy, experiments, observation } = rollout;
  return strategy === 'experiment'
    ? experiments
    : experiments.filter(({ podHash }) => podHash === observation.podHash);
}
