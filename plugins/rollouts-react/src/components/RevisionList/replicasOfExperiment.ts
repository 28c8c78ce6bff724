import { Experiment } from '@progressive-delivery/backstage-plugin-rollouts-common';

/** Pods of all templates of an experiment together. */
export function replicasOfExperiment({ templates }: Experiment): {
  desired: number;
  ready: number;
} {
  return templates.reduce(
    (sum, { replicas }) => ({
      desired: sum.desired + replicas.desired,
      ready: sum.ready + replicas.ready,
    }),
    { desired: 0, ready: 0 },
  );
}
