import {
  RolloutActionKind,
  rolloutActionKinds,
  RolloutObservation,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import fc from 'fast-check';
import { aPausedRollout } from '../__testUtils__/aPausedRollout';
import { preconditionRefusal } from './preconditionRefusal';

const current = aPausedRollout(8 - 1);
const { observation } = current;

function wordsFor(observed: Partial<RolloutObservation>, rollout = current) {
  return preconditionRefusal(
    'promote',
    { ...observation, ...observed },
    rollout,
  )?.reason;
}

describe('a decision on what is still so', () => {
  it('may go on', () => {
    expect(
      preconditionRefusal('promote', observation, current),
    ).toBeUndefined();
  });

  it('may go on at a rollout without steps', () => {
    const rollout = aPausedRollout(0, {
      observation: { uid: 'a', podHash: 'hash2', generation: 1 },
    });

    expect(
      preconditionRefusal(
        'promote',
        { uid: 'a', podHash: 'hash2', generation: 1 },
        rollout,
      ),
    ).toBeUndefined();
  });
});

describe('a decision on what has changed since', () => {
  it('is refused as such', () => {
    expect(
      preconditionRefusal('promote', { ...observation, stepIndex: 2 }, current),
    ).toMatchObject({ outcome: 'refusal', code: 'state-changed' });
  });

  it('names both steps as people count them', () => {
    expect(wordsFor({ stepIndex: 6 })).toBe(
      'You decided at step 7 of version v2; it is at step 8 now. Look again before you decide.',
    );
  });

  it('says when all steps are done', () => {
    const done = aPausedRollout(8);

    expect(wordsFor({ stepIndex: 7 }, done)).toBe(
      'You decided at step 8 of version v2; it is at the end now. Look again before you decide.',
    );
  });

  it('says when there were no steps yet', () => {
    expect(wordsFor({ stepIndex: undefined })).toBe(
      'You decided at no step of version v2; it is at step 8 now. Look again before you decide.',
    );
  });

  it('names both versions', () => {
    expect(wordsFor({ podHash: 'hash1', stepIndex: 1 })).toBe(
      'You decided on version v1; version v2 is being rolled out now. Look again before you decide.',
    );
  });

  it('calls a version by its hash when the cluster has forgotten it', () => {
    expect(wordsFor({ podHash: '7d9f' })).toBe(
      'You decided on version 7d9f; version v2 is being rolled out now. Look again before you decide.',
    );
  });

  it('says when the controller had not named a version yet', () => {
    expect(wordsFor({ podHash: '' })).toBe(
      'You decided on a version without a name; version v2 is being rolled out now. Look again before you decide.',
    );
  });

  it('tells an edit of the object', () => {
    expect(wordsFor({ generation: 3 })).toBe(
      'The rollout was edited after you looked at it: you saw generation 3, it is 4 now. Look again before you decide.',
    );
  });

  it('tells another object of the same name', () => {
    expect(wordsFor({ uid: 'uid-of-yesterday', generation: 1 })).toBe(
      'The rollout that you saw was deleted, and one of the same name was created since. Look again before you decide.',
    );
  });

  it('is refused exactly when something differs', () => {
    const anObservation = fc.record({
      uid: fc.constantFrom(observation.uid, 'other'),
      podHash: fc.constantFrom('hash1', 'hash2', 'hash3', ''),
      stepIndex: fc.constantFrom(undefined, 0, 7, 8),
      generation: fc.constantFrom(4, 5),
    });

    fc.assert(
      fc.property(anObservation, anObservation, (observed, now) => {
        const isSame = Object.keys(now).every(
          key =>
            observed[key as keyof typeof now] === now[key as keyof typeof now],
        );

        const refusal = preconditionRefusal('promote', observed, {
          ...current,
          observation: now,
        });

        expect(refusal === undefined).toBe(isSame);
      }),
    );
  });
});

describe('what must still be so, by action', () => {
  const otherVersion = { podHash: 'hash1' };
  const otherStep = { stepIndex: 2 };
  const otherEdit = { generation: 3 };

  it.each<[RolloutActionKind, ...('version' | 'step' | 'edit')[]]>([
    ['promote', 'version', 'step', 'edit'],
    ['promoteFully', 'version', 'step', 'edit'],
    ['skip', 'version', 'step', 'edit'],
    ['pause', 'version'],
    ['resume', 'version', 'step', 'edit'],
    ['abort', 'version'],
    ['retry', 'version', 'step', 'edit'],
    ['restart', 'version', 'edit'],
    ['rollBack', 'version'],
    ['terminateRun'],
    ['terminateExperiment'],
    ['retryExperiment', 'version'],
  ])('%s', (action, ...parts) => {
    const isRefused = (observed: Partial<RolloutObservation>) =>
      preconditionRefusal(action, { ...observation, ...observed }, current) !==
      undefined;

    expect([
      isRefused(otherVersion),
      isRefused(otherStep),
      isRefused(otherEdit),
    ]).toEqual(
      (['version', 'step', 'edit'] as const).map(part => parts.includes(part)),
    );
    expect(isRefused({ uid: 'other' })).toBe(true);
  });

  it('is tested of every action', () => {
    expect(rolloutActionKinds).toHaveLength(12);
  });

  it('lets nobody roll back past an edit that may be a new version', () => {
    const edited = { ...current, isObserved: false };
    const observed = { ...observation, generation: 3 };

    expect(preconditionRefusal('rollBack', observed, edited)).toMatchObject({
      reason: expect.stringContaining('was edited after you looked at it'),
    });
  });
});
