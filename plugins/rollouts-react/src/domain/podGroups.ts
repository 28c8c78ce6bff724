import {
  Rollout,
  RolloutPod,
} from '@progressive-delivery/backstage-plugin-rollouts-common';

/** Pods of a version that serve the rollout itself, that is: not those of an experiment. */
export function podsOfRevision(
  pods: readonly RolloutPod[],
  podHash: string,
): RolloutPod[] {
  return pods.filter(
    pod => pod.experiment === undefined && pod.podHash === podHash,
  );
}

/** Pods that were begun for an experiment, whichever version they run. */
export function podsOfExperiment(
  pods: readonly RolloutPod[],
  experiment: string,
): RolloutPod[] {
  return pods.filter(pod => pod.experiment === experiment);
}

/** Pods of versions and experiments that the rollout does not list. */
export function otherPods(
  pods: readonly RolloutPod[],
  { revisions, experiments }: Pick<Rollout, 'revisions' | 'experiments'>,
): RolloutPod[] {
  const hashes = new Set(revisions.map(({ podHash }) => podHash));
  const names = new Set(experiments.map(({ name }) => name));
  return pods.filter(({ experiment, podHash }) =>
    experiment === undefined ? !hashes.has(podHash) : !names.has(experiment),
  );
}
