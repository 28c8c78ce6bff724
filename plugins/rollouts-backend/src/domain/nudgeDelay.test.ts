import {
  ActionRecord,
  ExpectedEffect,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { aPausedRollout } from '../testing/aPausedRollout';
import {
  defaultNudgeDelaysMs,
  isWorthANudge,
  nudgeDelayMs,
} from './nudgeDelay';

const nudge = {
  kind: 'kubernetes',
  method: 'PATCH',
  path: '/checkout',
  contentType: 'application/merge-patch+json',
  body: {},
} as const;

function anAbort(overrides: Partial<ActionRecord> = {}): ActionRecord {
  return {
    id: 'action1',
    rolloutId: 'checkout',
    action: 'abort',
    actor: 'user:default/ada',
    state: 'requested',
    requestedAt: '2026-01-01T00:00:00.000Z',
    plan: {
      outcome: 'plan',
      action: 'abort',
      effect: { now: 'It is paused.', atOnce: 'It goes back.' },
      warnings: [],
      kubectl: 'kubectl abort checkout',
      steps: [],
      expect: { kind: 'isAborted', podHash: 'hash2' },
      nudge,
    },
    ...overrides,
  };
}

function expecting(expect: ExpectedEffect): Partial<ActionRecord> {
  const { plan } = anAbort();
  return { plan: plan && { ...plan, expect } };
}

it('is 5 s for an abort', () => {
  expect(nudgeDelayMs(anAbort(), defaultNudgeDelaysMs)).toBe(5_000);
});

it.each<[string, Partial<ActionRecord>]>([
  ['was sent already', { nudgedAt: '2026-01-01T00:00:05.000Z' }],
  ['has nothing to wait for any more', { state: 'effective' }],
  ['is not in the plan', { plan: { ...anAbort().plan!, nudge: undefined } }],
  [
    'could be for an effect that takes its time',
    expecting({ kind: 'isFullyPromotedOrSkipsSteps', podHash: 'hash2' }),
  ],
])('is none when the nudge %s', (_, overrides) => {
  const delay = nudgeDelayMs(anAbort(overrides), defaultNudgeDelaysMs);

  expect(delay).toBeUndefined();
});

it('is worth it as long as the version that was acted on is being rolled out', () => {
  const { observation } = aPausedRollout();
  const other = aPausedRollout(0, {
    observation: { ...observation, podHash: 'hash3' },
  });

  expect(isWorthANudge(anAbort(), aPausedRollout())).toBe(true);
  expect(isWorthANudge(anAbort(), other)).toBe(false);
  expect(isWorthANudge(anAbort(), undefined)).toBe(false);
});
