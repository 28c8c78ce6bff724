import { WatchTarget } from '@progressive-delivery/backstage-plugin-rollouts-node';

/**
 * What the view of a Rollout is made from. No pods and no workloads: a ReplicaSet has the
 * template and the counts, also where the Rollout refers to a Deployment.
 */
export const watches: readonly WatchTarget[] = [
  {
    group: 'argoproj.io',
    version: 'v1alpha1',
    plural: 'rollouts',
    kind: 'Rollout',
    role: 'root',
  },
  {
    group: 'apps',
    version: 'v1',
    plural: 'replicasets',
    kind: 'ReplicaSet',
    role: 'owned',
  },
  {
    group: 'argoproj.io',
    version: 'v1alpha1',
    plural: 'analysisruns',
    kind: 'AnalysisRun',
    role: 'owned',
  },
  {
    group: 'argoproj.io',
    version: 'v1alpha1',
    plural: 'experiments',
    kind: 'Experiment',
    role: 'owned',
  },
];
