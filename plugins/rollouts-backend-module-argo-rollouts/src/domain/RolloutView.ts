import { Rollout } from '@progressive-delivery/backstage-plugin-rollouts-common';

/** The Rollout as it is shown, without its actions: plans are made from this. */
export type RolloutView = Omit<Rollout, 'actions'>;
