import { StoredObject } from '../store/StoredObject';
import { CompanyCluster } from './CompanyCluster';

/** All Rollouts of a cluster, as the store holds them. */
export function listRollouts({ store }: CompanyCluster): StoredObject[] {
  return store.list(
    store.definitionOf({
      apiVersion: 'argoproj.io/v1alpha1',
      kind: 'Rollout',
    }),
  );
}
