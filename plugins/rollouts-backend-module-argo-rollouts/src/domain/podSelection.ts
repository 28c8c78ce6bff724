import { PodSelection } from '@progressive-delivery/backstage-plugin-rollouts-node';
import { podHashLabel } from './state/annotations';
import { RolloutState } from './state/RolloutState';

const labelValue = /^[a-z0-9]([a-z0-9_.-]*[a-z0-9])?$/i;

/**
 * All pods of the Rollout's versions and of its Experiments. These have the same hash label, so
 * the owner tells them apart. ReplicaSets at 0 are named too: their last pods are still going, and
 * the selection stays the same while versions are scaled.
 */
export function podSelection({
  experiments,
  replicaSets,
}: RolloutState): PodSelection | undefined {
  const owners = [
    ...replicaSets.map(({ uid, podHash }) => ({ uid, podHash })),
    ...experiments.flatMap(experiment =>
      experiment.replicaSets.map(({ uid, podHash }) => ({
        uid,
        podHash,
        experiment: experiment.name,
      })),
    ),
  ].filter(({ podHash }) => labelValue.test(podHash));
  const hashes = [...new Set(owners.map(({ podHash }) => podHash))].sort();
  return owners.length === 0
    ? undefined
    : { labelSelector: `${podHashLabel} in (${hashes.join(',')})`, owners };
}
