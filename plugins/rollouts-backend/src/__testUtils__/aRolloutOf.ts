import { Rollout } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { aRollout } from './aRollout';

/** A healthy rollout that the component of the same name finds by `backstage.io/kubernetes-id`. */
export function aRolloutOf(
  name: string,
  overrides: Partial<Rollout> = {},
  place: { cluster?: string; namespace?: string } = {},
): Rollout {
  return aRollout({
    ref: { name, ...place },
    labels: { 'backstage.io/kubernetes-id': name },
    ...overrides,
  });
}
