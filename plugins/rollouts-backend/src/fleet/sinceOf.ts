import { Rollout } from '@progressive-delivery/backstage-plugin-rollouts-common';

/** Since when a rollout is in its phase, in milliseconds; NaN when nobody says. */
export function sinceOf({ phaseSince }: Rollout): number {
  return Date.parse(phaseSince ?? '');
}
