import {
  ActionRecord,
  ExpectedEffect,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { aPausedRollout } from '../__testUtils__/aPausedRollout';
import { comesAtOnce, isWorthANudge } from './nudge';

const nudge = {
  kind: 'kubernetes',
  method: 'PATCH',
  path: '/checkout',
  contentType: 'application/merge-patch+json',
  body: {},
} as const;

const abort: ExpectedEffect = { kind: 'isAborted', podHash: 'hash2' };

function aRecord(
  expect: ExpectedEffect = abort,
  overrides: Partial<ActionRecord> = {},
): ActionRecord {
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
      expect,
      nudge,
    },
    ...overrides,
  };
}

const rollout = aPausedRollout();
const otherVersion = aPausedRollout(0, {
  observation: { ...rollout.observation, podHash: 'hash3' },
});

it('is worth it as long as the version that was acted on is being rolled out', () => {
  expect(isWorthANudge(aRecord(), rollout)).toBe(true);
  expect(isWorthANudge(aRecord(), otherVersion)).toBe(false);
  expect(isWorthANudge(aRecord(), undefined)).toBe(false);
});

it('is worth it for a roll back as long as the version has not come back', () => {
  const back = { kind: 'isCurrent', podHash: 'hash1' } as const;

  expect(isWorthANudge(aRecord(back), rollout)).toBe(true);
  expect(isWorthANudge(aRecord({ ...back, podHash: 'hash2' }), rollout)).toBe(
    false,
  );
});

it('is worth it for a named run whatever version is rolled out', () => {
  const ended = { kind: 'runEnded', podHash: 'hash2', run: 'a' } as const;

  expect(isWorthANudge(aRecord(ended), otherVersion)).toBe(true);
});

it.each<[string, Partial<ActionRecord>]>([
  ['was sent already', { nudgedAt: '2026-01-01T00:00:05.000Z' }],
  ['would be for something that is over', { state: 'effective' }],
  [
    'would be for what may never have been asked',
    { state: 'failed', message: 'no answer' },
  ],
  ['is not in the plan', { plan: { ...aRecord().plan!, nudge: undefined } }],
])('is not worth it when it %s', (_, overrides) => {
  expect(isWorthANudge(aRecord(abort, overrides), rollout)).toBe(false);
});

it('tells what a controller does at once from what takes pods or jobs', () => {
  expect(comesAtOnce(abort)).toBe(true);
  expect(
    comesAtOnce({ kind: 'isFullyPromotedOrSkipsSteps', podHash: 'a' }),
  ).toBe(false);
  expect(comesAtOnce({ kind: 'runEnded', podHash: 'a', run: 'b' })).toBe(false);
});
