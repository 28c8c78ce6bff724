import {
  ClusterStatus,
  Rollout,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import {
  aCluster,
  aRollout,
  inSeconds,
  RolloutOverrides,
  secondsAgo,
} from '@progressive-delivery/backstage-plugin-rollouts-react/testUtils';
import { aShownCanary } from './shownCanary';

/** Where the service of the pictures runs: staging, and three regions. */
export const fourClusters: readonly ClusterStatus[] = [
  aCluster({ name: 'stg-eu-1', environment: 'Staging', tier: 1 }),
  aCluster({ name: 'prod-eu-1' }),
  aCluster({ name: 'prod-us-1' }),
  aCluster({ name: 'prod-ap-1' }),
];

const atFivePercent = { stable: 95, canary: 5, additional: [] };

function behindIn(cluster: string, overrides: RolloutOverrides = {}): Rollout {
  return aRollout({ ...overrides, ref: { cluster } });
}

/** The canary of `prod-eu-1` in the company of the same service elsewhere. */
export function inFourPlaces(canary: Rollout): Rollout[] {
  return [
    behindIn('stg-eu-1', {
      stableVersion: 'v2.14.1',
      newVersion: 'v2.14.1',
      phaseSince: secondsAgo(51 * 60),
    }),
    canary,
    aShownCanary({
      ref: { cluster: 'prod-us-1' },
      waitingFor: { kind: 'time', until: inSeconds(204) },
      phaseSince: secondsAgo(96),
      currentStepIndex: 3,
      traffic: {
        ...canary.traffic,
        asked: atFivePercent,
        actual: atFivePercent,
      },
    }),
    behindIn('prod-ap-1', { phaseSince: secondsAgo(26 * 60 * 60) }),
  ];
}
