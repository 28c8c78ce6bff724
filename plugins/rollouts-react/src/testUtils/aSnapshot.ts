import {
  rolloutActionKinds,
  RolloutsSnapshot,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { aCluster } from './aCluster';
import { aRollout } from './aRollout';

/**
 * A snapshot of an entity with one rollout, whose user may do everything.
 *
 * @public
 */
export function aSnapshot(
  overrides: Partial<RolloutsSnapshot> = {},
): RolloutsSnapshot {
  return {
    entityRef: 'component:default/checkout',
    lookup: {
      kind: 'selector',
      labelSelector: 'backstage.io/kubernetes-id=checkout',
    },
    rollouts: [aRollout()],
    clusters: [aCluster()],
    allowedActions: [...rolloutActionKinds],
    recentActions: [],
    ...overrides,
  };
}
