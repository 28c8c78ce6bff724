import { StoredObject } from '../../store/StoredObject';
import { CompanyCluster } from '../CompanyCluster';
import { ReleaseTarget } from './ReleaseTarget';

/** The Rollout of a target as it is now. Throws where it is gone. */
export function findRollout(
  { store }: CompanyCluster,
  { namespace, name }: ReleaseTarget,
): StoredObject {
  return store.read({
    definition: store.definitionOf({
      apiVersion: 'argoproj.io/v1alpha1',
      kind: 'Rollout',
    }),
    namespace,
    name,
  });
}
