import {
  ActionPlan,
  ActionRecord,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { aRollout, secondsAgo } from './aRollout';

/**
 * A plan to promote a rollout that pauses at its eighth step.
 *
 * @public
 */
export function anActionPlan(overrides: Partial<ActionPlan> = {}): ActionPlan {
  return {
    outcome: 'plan',
    action: 'promote',
    effect: {
      now: 'Paused at step 8 of 12, 20 % of traffic on v2.14.1.',
      atOnce: 'Step 9 starts: experiment baseline-compare, 15 min.',
      afterwards: 'If the experiment succeeds: 50 %, a pause of 10 min.',
    },
    warnings: [],
    kubectl: 'kubectl argo rollouts promote checkout -n checkout',
    steps: [
      {
        kind: 'kubernetes',
        method: 'PATCH',
        path: '/apis/argoproj.io/v1alpha1/namespaces/checkout/rollouts/checkout/status',
        contentType: 'application/merge-patch+json',
        body: { status: { pauseConditions: null } },
      },
    ],
    expect: { kind: 'leavesPause', podHash: '6d8f9c7b54', stepIndex: 7 },
    ...overrides,
  };
}

/**
 * The record of a promotion that was requested just now.
 *
 * @public
 */
export function anActionRecord(
  overrides: Partial<ActionRecord> = {},
): ActionRecord {
  return {
    id: 'action-1',
    rolloutId: aRollout().id,
    action: 'promote',
    actor: 'user:default/jonas.weber',
    state: 'requested',
    requestedAt: secondsAgo(3),
    acceptedAt: secondsAgo(3),
    plan: anActionPlan(),
    ...overrides,
  };
}
