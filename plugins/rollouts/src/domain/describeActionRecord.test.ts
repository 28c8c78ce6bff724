import {
  ActionState,
  RefusalCode,
  rolloutActionKinds,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import {
  anActionRecord,
  builderNow,
  secondsAgo,
} from '@progressive-delivery/backstage-plugin-rollouts-react/testUtils';
import { tabWordsOf } from '../__testUtils__/tabWordsOf';
import { describeActionRecord } from './describeActionRecord';

const viewer = 'user:default/jonas.weber';
const context = {
  now: builderNow,
  viewer,
  cluster: 'production',
  engine: 'Argo Rollouts',
  words: tabWordsOf('en'),
};

const actionStates: ActionState[] = [
  'requested',
  'effective',
  'refused',
  'failed',
  'unconfirmed',
  'undone',
];

function refusedWith(code: RefusalCode) {
  return anActionRecord({
    actor: viewer,
    state: 'refused',
    refusal: { outcome: 'refusal', code, reason: 'A reason.' },
  });
}

describe('describeActionRecord', () => {
  it.each([
    ['somebody else', 'user:default/mira', 'user:default/mira'],
    ['the user who looks', viewer, undefined],
  ])('says that %s had an agent do it', (_, actor, named) => {
    const record = anActionRecord({ actor, via: 'agent' });

    expect(describeActionRecord(record, context)).toMatchObject({
      kind: 'progress',
      by: { actor: named, isThroughAgent: true },
    });
  });

  it('says of a request that its effect was not seen yet', () => {
    expect(describeActionRecord(anActionRecord(), context)).toEqual({
      kind: 'progress',
      requestedAt: secondsAgo(3),
      by: undefined,
      text: 'Sent to production, not yet seen by Argo Rollouts.',
    });
  });

  it('says that a request was lost, and what was done about it', () => {
    const record = anActionRecord({
      action: 'abort',
      requestedAt: secondsAgo(9),
      acceptedAt: secondsAgo(8),
      nudgedAt: secondsAgo(3),
    });

    expect(describeActionRecord(record, context)).toMatchObject({
      kind: 'progress',
      text: 'Lost: production took the request, but Argo Rollouts did not act for 5 s. Touched the object so that the controller looks again.',
    });
  });

  it('names the person when it was somebody else', () => {
    const record = anActionRecord({ actor: 'user:default/mira' });

    expect(describeActionRecord(record, context)).toMatchObject({
      by: { actor: 'user:default/mira', isThroughAgent: false },
    });
  });

  it('gives up on a request of which no word came for a minute', () => {
    const record = anActionRecord({
      actor: viewer,
      requestedAt: secondsAgo(61),
    });

    expect(describeActionRecord(record, context)).toMatchObject({
      kind: 'trouble',
      severity: 'warning',
      lead: 'No effect was seen.',
    });
  });

  it('points out an effect for half a minute', () => {
    const seen = (seconds: number) =>
      anActionRecord({ state: 'effective', effectiveAt: secondsAgo(seconds) });

    expect(describeActionRecord(seen(1), context)?.kind).toBe('done');
    expect(describeActionRecord(seen(31), context)).toBeUndefined();
  });

  it('still says that a request was lost when it took effect after all', () => {
    const record = anActionRecord({
      state: 'effective',
      nudgedAt: secondsAgo(3),
      effectiveAt: secondsAgo(2),
    });

    expect(describeActionRecord(record, context)).toMatchObject({
      kind: 'done',
      remark: 'Lost at first: Argo Rollouts acted once the object was touched.',
    });
  });

  it.each<[RefusalCode, string]>([
    ['state-changed', 'Not promoted: the rollout has moved.'],
    ['gone', 'Not promoted: the rollout does not exist any more.'],
    ['cluster-unreachable', 'Not promoted: production does not answer.'],
    [
      'cluster-forbids',
      'Not promoted: production does not let the portal do it.',
    ],
    ['unsupported', 'Not promoted: Argo Rollouts cannot do this here.'],
    ['not-applicable', 'Not promoted: it would change nothing.'],
    [
      'not-observed',
      'Not promoted: Argo Rollouts has not taken up the latest change yet.',
    ],
  ])('says what a refusal for %s means', (code, lead) => {
    expect(describeActionRecord(refusedWith(code), context)).toEqual({
      kind: 'trouble',
      severity: 'error',
      lead,
      text: 'A reason.',
      lang: 'en',
      remainder: 'Nothing was changed.',
    });
  });

  it('does not claim that nothing was changed when a request failed', () => {
    const record = anActionRecord({
      actor: viewer,
      state: 'failed',
      message: '500',
    });

    expect(describeActionRecord(record, context)).toMatchObject({
      lead: 'Promotion failed.',
      remainder: 'Look at the rollout before you try again.',
      quote: '500',
    });
  });

  it.each(['refused', 'failed', 'unconfirmed'] as const)(
    'leaves what was %s to the person who asked for it',
    state => {
      const record = anActionRecord({ actor: 'user:default/mira', state });

      expect(describeActionRecord(record, context)).toBeUndefined();
    },
  );

  it('says when an action was taken back at once, and why', () => {
    const record = anActionRecord({
      actor: viewer,
      action: 'rollBack',
      target: '67fc9fc85c',
      state: 'undone',
      message: 'The template is as it was: a GitOps tool wrote it back.',
    });

    expect(describeActionRecord(record, context)).toEqual({
      kind: 'trouble',
      severity: 'warning',
      lead: 'Roll back undone.',
      text: 'The template is as it was: a GitOps tool wrote it back.',
      lang: 'en',
      remainder: 'Look at the rollout before you try again.',
    });
    expect(
      describeActionRecord({ ...record, message: undefined }, context),
    ).toMatchObject({
      text: 'Argo Rollouts was seen to act on it, and at once took it back.',
    });
    expect(
      describeActionRecord({ ...record, actor: 'user:default/mira' }, context),
    ).toBeUndefined();
  });

  it.each(rolloutActionKinds)(
    'has words for %s whatever became of it',
    kind => {
      const states = actionStates.map(state =>
        describeActionRecord(
          anActionRecord({
            actor: viewer,
            action: kind,
            state,
            effectiveAt: secondsAgo(1),
            refusal: {
              outcome: 'refusal',
              code: 'not-applicable',
              reason: 'A reason.',
            },
          }),
          context,
        ),
      );

      expect(states).not.toContain(undefined);
      expect(JSON.stringify(states)).not.toMatch(/undefined|NaN/);
    },
  );
});
