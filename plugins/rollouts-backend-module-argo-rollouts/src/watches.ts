import { WatchTarget } from '@progressive-delivery/backstage-plugin-rollouts-node';

/**
 * What the view of a Rollout is made from, and of an Experiment that no Rollout began. No pods: a
 * ReplicaSet has the counts. The Deployment behind a `workloadRef` is there for its template,
 * which a roll back changes; what its versions are, the ReplicaSets tell.
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
    role: 'rootOrOwned',
  },
  {
    group: 'apps',
    version: 'v1',
    plural: 'deployments',
    kind: 'Deployment',
    role: 'referenced',
  },
];
