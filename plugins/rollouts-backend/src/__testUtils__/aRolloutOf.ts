import { Rollout } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { aRollout } from './aRollout';

/** A healthy rollout that the component of the same name finds by `backstage.io/kubernetes-id`. */
export function aRolloutOf(
  name: string,
  overrides: Partial<Rollout> = {},
  place: { cluster?: string; namespace?: string } = {},
): Rollout {
  return aRollout({
    ref: {
      cluster: 'production',
      namespace: 'shop',
      engine: 'test-engine',
      kind: 'Release',
      name,
      ...place,
    },
    labels: { 'backstage.io/kubernetes-id': name },
    observation: { uid: `uid-${name}`, podHash: 'hash1', generation: 1 },
    ...overrides,
  });
}
