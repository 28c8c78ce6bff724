import {
  Rollout,
  RolloutRef,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { aRollout as aPlainRollout } from '@progressive-delivery/backstage-plugin-rollouts-common/testUtils';

/**
 * The instant at which the built rollouts are looked at: 20 November 2026, 14:44:32 UTC.
 *
 * @public
 */
export const builderNow = new Date('2026-11-20T14:44:32Z');

/**
 * An instant before {@link builderNow}, as ISO 8601.
 *
 * @public
 */
export function secondsAgo(seconds: number): string {
  return new Date(builderNow.getTime() - seconds * 1000).toISOString();
}

/**
 * An instant after {@link builderNow}, as ISO 8601.
 *
 * @public
 */
export function inSeconds(seconds: number): string {
  return secondsAgo(-seconds);
}

/**
 * What a rollout may be built from: its own fields, and parts of its ref.
 *
 * @public
 */
export type RolloutOverrides = Partial<Omit<Rollout, 'ref' | 'id'>> & {
  ref?: Partial<RolloutRef>;
};

/**
 * A canary that is healthy and in which nothing is going on, unless told otherwise. The id
 * follows from the ref.
 *
 * @public
 */
export function aRollout(overrides: RolloutOverrides = {}): Rollout {
  const { name = 'checkout' } = overrides.ref ?? {};
  return aPlainRollout({
    labels: { 'backstage.io/kubernetes-id': name },
    controllerPhase: 'Healthy',
    phaseSince: secondsAgo(51 * 60),
    stableVersion: 'v2.14.0',
    newVersion: 'v2.14.0',
    traffic: {
      max: 100,
      asked: { stable: 100, canary: 0, additional: [] },
      actual: { stable: 100, canary: 0, additional: [] },
      source: 'router',
      router: 'istio',
      services: [],
    },
    replicas: { desired: 10, updated: 10, available: 10 },
    observation: { uid: 'uid-checkout', podHash: '7476488bb6', generation: 46 },
    ...overrides,
    ref: { cluster: 'prod-eu-1', namespace: 'checkout', ...overrides.ref },
  });
}
