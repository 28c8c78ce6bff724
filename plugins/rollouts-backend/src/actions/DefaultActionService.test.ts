import { mockCredentials } from '@backstage/backend-test-utils';
import { ActionRecord } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { aPausedRollout } from '../__testUtils__/aPausedRollout';
import { FakeDelivery } from '../__testUtils__/FakeDelivery';
import { ReconcileLags } from '../projection/ReconcileLags';
import { ManualTime } from '../__testUtils__/ManualTime';
import { ActionRecordLog } from './ActionRecordLog';
import { DefaultActionService } from './DefaultActionService';
import { EffectFollower } from './EffectFollower';

const rollout = aPausedRollout(1);

let delivery: FakeDelivery;
let time: ManualTime;
let lags: ReconcileLags;
let follower: EffectFollower;
let service: DefaultActionService;
let story: ActionRecord[];

beforeEach(() => {
  delivery = new FakeDelivery();
  delivery.put(rollout);
  time = new ManualTime();
  const records = new ActionRecordLog({ capacity: 10 });
  story = [];
  records.subscribe(record => story.push(record));
  let ids = 0;
  lags = new ReconcileLags({ reader: { subscribe: () => () => {} }, time });
  follower = new EffectFollower({
    reader: delivery,
    records,
    lags,
    time,
  });
  service = new DefaultActionService({
    engines: [delivery.engine],
    gateway: delivery,
    follower,
    records,
    time,
    newId: () => `action${(ids += 1)}`,
    actorOf: async () => 'user:default/ada',
  });
});

const call = {
  rolloutId: rollout.id,
  entityRef: 'component:default/checkout',
  action: 'promote' as const,
  observed: rollout.observation,
  credentials: mockCredentials.user(),
};

function states() {
  return story.map(({ state }) => state);
}

/** Lets everything happen that does not wait for time. */
function settle() {
  return time.advance(0);
}

describe('an action that the cluster takes', () => {
  it('is requested until the controller was seen to act', async () => {
    const record = await service.request(call);
    await time.advance(3_000);
    delivery.put(aPausedRollout(2));
    await settle();

    expect(record).toMatchObject({
      id: 'action1',
      state: 'requested',
      actor: 'user:default/ada',
      requestedAt: '2026-01-01T00:00:00.000Z',
      acceptedAt: '2026-01-01T00:00:00.000Z',
    });
    expect(story).toEqual([
      record,
      {
        ...record,
        state: 'effective',
        effectiveAt: '2026-01-01T00:00:03.000Z',
      },
    ]);
  });

  it('is effective when the controller acted, and moved on, before the answer came', async () => {
    delivery.answers.push({ outcome: 'accepted', status: 200 });
    delivery.beforeApply = async () => {
      delivery.put(aPausedRollout(2));
      delivery.put(aPausedRollout(0, { phase: 'Aborted' }));
    };

    await service.request(call);
    await settle();

    expect(states()).toEqual(['requested', 'effective']);
  });

  it('is not taken for effective because of another rollout', async () => {
    await service.request(call);
    delivery.put(aPausedRollout(2, { id: 'production/shop/e/Release/cart' }));
    await settle();

    expect(states()).toEqual(['requested']);
  });

  it('is unconfirmed when nothing was seen in time', async () => {
    await service.request(call);

    await time.advance(19_999);
    expect(states()).toEqual(['requested']);
    await time.advance(1);

    expect(story[1]).toMatchObject({
      state: 'unconfirmed',
      message:
        'No reaction of the controller was seen within 20 s. It is Paused at step 2 of 8 with version v2 now, and waits for a person to promote it.',
    });
  });

  it('is unconfirmed when the rollout is deleted meanwhile', async () => {
    await service.request(call);
    delivery.remove(rollout.id);
    await settle();

    expect(story[1]).toMatchObject({
      state: 'unconfirmed',
      message: 'The rollout was deleted before an effect was seen.',
    });
  });

  it('keeps its last state when the server shuts down', async () => {
    await service.request(call);
    follower.close();
    await time.advance(60_000);

    expect(states()).toEqual(['requested']);
  });

  it('leaves nothing behind', async () => {
    await service.request(call);
    delivery.put(aPausedRollout(2));
    await settle();

    expect(delivery.listenerCount).toBe(0);
    expect(time.sleeping).toBe(0);
  });
});

describe('an abort that the controller lost', () => {
  const abort = { ...call, action: 'abort' as const };
  const nudges = () =>
    delivery.sent.filter(
      ({ contentType }) => contentType === 'application/merge-patch+json',
    );

  it('has the controller woken after 5 s, and is effective when it acts then', async () => {
    const record = await service.request(abort);
    await time.advance(4_999);
    expect(nudges()).toEqual([]);

    await time.advance(1);
    expect(nudges()).toEqual([record.plan?.nudge]);
    await time.advance(400);
    delivery.put(aPausedRollout(0, { phase: 'Aborted' }));
    await settle();

    const nudged = {
      ...record,
      nudgedAt: '2026-01-01T00:00:05.000Z',
      clusterAuditIds: ['audit-1', 'audit-2'],
    };
    expect(story).toEqual([
      record,
      nudged,
      {
        ...nudged,
        state: 'effective',
        effectiveAt: '2026-01-01T00:00:05.400Z',
      },
    ]);
    expect(delivery.listenerCount).toBe(0);
  });

  it('has the controller woken as late as fits how slow it was of late', async () => {
    lags.note('production', 10_000);
    await service.request(abort);

    await time.advance(19_999);
    expect(nudges()).toEqual([]);
    await time.advance(1);
    expect(nudges()).toHaveLength(1);
    await time.advance(60_000);

    expect(story.at(-1)).toMatchObject({
      state: 'unconfirmed',
      message: expect.stringContaining('within 80 s'),
    });
  });

  it('tells by its effect how slow the controller is', async () => {
    await service.request(abort);
    await time.advance(4_000);
    delivery.put(aPausedRollout(0, { phase: 'Aborted' }));
    await settle();

    expect(lags.patienceMs('production')).toBe(8_000);
  });

  it('tells nothing of the time in which it was lost', async () => {
    await service.request(abort);
    await time.advance(7_000);
    delivery.put(aPausedRollout(0, { phase: 'Aborted' }));
    await settle();

    // 2 s after it was woken, not 7 s after the request.
    expect(lags.patienceMs('production')).toBe(5_000);
  });

  it('is touched once, and unconfirmed when that does not help either', async () => {
    await service.request(abort);

    await time.advance(60_000);

    expect(nudges()).toHaveLength(1);
    expect(states()).toEqual(['requested', 'requested', 'unconfirmed']);
    expect(story[2]).toMatchObject({
      nudgedAt: '2026-01-01T00:00:05.000Z',
      message:
        'No reaction of the controller was seen within 20 s, although the object was touched so that it looks again. It is Paused at step 2 of 8 with version v2 now, and waits for a person to promote it.',
    });
    expect(delivery.listenerCount).toBe(0);
  });

  it('says so when the cluster does not take the nudge', async () => {
    await service.request(abort);
    delivery.answers.push({
      outcome: 'rejected',
      status: 403,
      message: 'cannot patch',
    });

    await time.advance(20_000);

    expect(story[1]).toMatchObject({
      state: 'unconfirmed',
      message:
        'No reaction of the controller was seen within 20 s, and touching the object so that it looks again failed: cannot patch. It is Paused at step 2 of 8 with version v2 now, and waits for a person to promote it.',
    });
    expect(story[1]).not.toHaveProperty('nudgedAt');
  });

  it.each([
    [
      'it was carried out in time',
      () => aPausedRollout(0, { phase: 'Aborted' }),
    ],
    [
      'another version is on its way by then',
      () =>
        aPausedRollout(0, {
          observation: { uid: 'uid-checkout', podHash: 'hash3', generation: 5 },
        }),
    ],
  ])('is not touched when %s', async (_, seen) => {
    await service.request(abort);
    delivery.put(seen());

    await time.advance(60_000);

    expect(nudges()).toEqual([]);
  });

  it('is not touched when the rollout is deleted, or the server shuts down', async () => {
    await service.request(abort);
    delivery.remove(rollout.id);
    await settle();
    delivery.put(rollout);
    await service.request(abort);
    follower.close();

    await time.advance(60_000);

    expect(nudges()).toEqual([]);
    expect(states()).toEqual(['requested', 'unconfirmed', 'requested']);
  });

  it('is effective when its effect comes while the nudge is on its way', async () => {
    await service.request(abort);
    delivery.beforeApply = async () =>
      delivery.put(aPausedRollout(0, { phase: 'Aborted' }));

    await time.advance(5_000);

    expect(states()).toEqual(['requested', 'requested', 'effective']);
  });
});

describe('a retry', () => {
  const aborted = aPausedRollout(0, {
    phase: 'Aborted',
    waitingFor: undefined,
    abortReason: 'Metric "success-rate" assessed Failed',
  });
  const goesOn = aPausedRollout(0, {
    phase: 'Progressing',
    waitingFor: undefined,
  });
  const retry = {
    ...call,
    action: 'retry' as const,
    observed: aborted.observation,
  };

  beforeEach(() => delivery.put(aborted));

  it('that the controller takes back at once is undone, with its reason', async () => {
    await service.request(retry);
    delivery.put(goesOn);
    await settle();
    await time.advance(2_000);
    delivery.put(aborted);
    await settle();

    expect(states()).toEqual(['requested', 'effective', 'undone']);
    expect(story[2]).toMatchObject({
      effectiveAt: '2026-01-01T00:00:00.000Z',
      message:
        'The controller aborted the update again at once: Metric "success-rate" assessed Failed',
    });
    expect(delivery.listenerCount).toBe(0);
  });

  it('that holds for a while has succeeded, whatever comes later', async () => {
    await service.request(retry);
    delivery.put(goesOn);
    await settle();
    await time.advance(10_000);
    delivery.put(aborted);
    await settle();

    expect(states()).toEqual(['requested', 'effective']);
    expect(delivery.listenerCount).toBe(0);
  });

  it('whose flag is gone, with nothing seen in between, was taken back too fast to be seen', async () => {
    await service.request(retry);
    await time.advance(20_000);

    expect(states()).toEqual(['requested', 'undone']);
  });

  it('whose flag is still there was not taken up', async () => {
    await service.request(retry);
    delivery.put({ ...aborted, waitingFor: { kind: 'controller' } });
    await time.advance(20_000);

    expect(story[1]).toMatchObject({
      state: 'unconfirmed',
      message: expect.stringContaining(
        'its controller has not taken up the latest change',
      ),
    });
  });
});

describe('an effect that the watch did not show', () => {
  it('is found by a last look at the object itself', async () => {
    await service.request(call);
    delivery.putUnseen(aPausedRollout(2));
    await time.advance(20_000);

    expect(states()).toEqual(['requested', 'effective']);
  });

  it('is not claimed when the engine has a fault by then', async () => {
    await service.request(call);
    delivery.engine.project = () => {
      throw new Error('an engine at fault');
    };
    await time.advance(20_000);

    expect(story[1]).toMatchObject({
      state: 'unconfirmed',
      message: 'No reaction of the controller was seen within 20 s.',
    });
  });

  it('is not claimed when the object cannot be read either', async () => {
    await service.request(call);
    delivery.obstacle = {
      outcome: 'refusal',
      code: 'cluster-unreachable',
      reason: 'No answer.',
    };
    await time.advance(20_000);

    expect(story[1]).toMatchObject({
      state: 'unconfirmed',
      message: 'No reaction of the controller was seen within 20 s.',
    });
  });
});

describe('an action on a part of a rollout', () => {
  it('has its target in the plan and in the record', async () => {
    const record = await service.request({ ...call, target: 'hash1' });

    expect(record).toMatchObject({
      target: 'hash1',
      plan: { target: 'hash1' },
    });
  });

  it('names the part that is gone', async () => {
    delivery.answers.push({ outcome: 'rejected', status: 404, message: '' });

    const record = await service.request({ ...call, target: 'run-1' });

    expect(record.refusal).toMatchObject({
      code: 'gone',
      reason:
        'run-1 of this rollout was deleted while the request was on its way.',
    });
  });
});

describe('an action that is refused', () => {
  it('has not sent anything when the state is another', async () => {
    const observed = { ...rollout.observation, stepIndex: 0 };

    const record = await service.request({ ...call, observed });

    expect(record).toMatchObject({
      state: 'refused',
      refusal: { code: 'state-changed' },
    });
    expect(delivery.sent).toEqual([]);
  });

  it('says what the engine says', async () => {
    delivery.put({ ...rollout, phase: 'Progressing' });

    const record = await service.request(call);

    expect(record.refusal).toMatchObject({ code: 'not-applicable' });
    expect(delivery.sent).toEqual([]);
  });

  it('says when the engine is not there', async () => {
    const rolloutId = 'production/shop/flagger/Canary/checkout';

    const record = await service.request({ ...call, rolloutId });

    expect(record.refusal).toEqual({
      outcome: 'refusal',
      code: 'unsupported',
      reason: 'No engine flagger is installed in this portal.',
    });
  });

  it.each([
    {
      when: 'the guard of the first request does not hold',
      answer: { outcome: 'precondition-failed', status: 422, message: 'no' },
      code: 'state-changed',
      reason:
        'The rollout changed while the request was on its way, by somebody else or by its controller. Look again before you decide.',
    },
    {
      when: 'the object has just been deleted',
      answer: { outcome: 'rejected', status: 404, message: 'not found' },
      code: 'gone',
      reason: 'The rollout was deleted while the request was on its way.',
    },
    {
      when: 'the cluster forbids it',
      answer: { outcome: 'rejected', status: 403, message: 'cannot patch' },
      code: 'cluster-forbids',
      reason: 'The cluster does not let the portal do this: cannot patch',
    },
  ] as const)('is so when $when', async ({ answer, code, reason }) => {
    delivery.answers.push(answer);

    const record = await service.request(call);

    expect(record).toMatchObject({
      state: 'refused',
      refusal: { code, reason },
      plan: { outcome: 'plan' },
    });
  });

  it('is nothing to tell others of, and leaves nothing behind', async () => {
    delivery.answers.push({
      outcome: 'precondition-failed',
      status: 422,
      message: 'no',
    });

    await service.request(call);
    await settle();

    expect(story).toEqual([]);
    expect(delivery.listenerCount).toBe(0);
  });
});

describe('an action that fails', () => {
  const twoRequests = () => {
    const { plan } = delivery.engine;
    delivery.engine.plan = (action, graph, now) => {
      const planned = plan(action, graph, now);
      return planned.outcome === 'plan'
        ? { ...planned, steps: [...planned.steps, ...planned.steps] }
        : planned;
    };
  };

  it('says that the request may have been carried out when no answer came', async () => {
    delivery.answers.push({ outcome: 'no-answer', message: 'timed out' });

    const record = await service.request(call);

    expect(record).toMatchObject({
      state: 'failed',
      message:
        'The request got no answer, so that it may or may not have been carried out: timed out',
    });
    expect(story).toEqual([record]);
  });

  it('is effective after all when the effect is seen although no answer came', async () => {
    delivery.answers.push({ outcome: 'no-answer', message: 'timed out' });

    await service.request(call);
    delivery.put(aPausedRollout(2));
    await settle();

    expect(story[1]).toMatchObject({
      state: 'effective',
      message:
        'It was carried out, although the cluster did not say so. The request got no answer, so that it may or may not have been carried out: timed out',
    });
    expect(delivery.listenerCount).toBe(0);
  });

  it('stays failed, and says what is shown, when no effect came either', async () => {
    delivery.answers.push({ outcome: 'no-answer', message: 'timed out' });

    await service.request(call);
    await time.advance(20_000);

    expect(story[1]).toMatchObject({
      state: 'failed',
      message:
        'The request got no answer, so that it may or may not have been carried out: timed out. No reaction of the controller was seen within 20 s. It is Paused at step 2 of 8 with version v2 now, and waits for a person to promote it.',
    });
    expect(delivery.sent).toHaveLength(1);
  });

  it('says what was done before, and sends nothing after', async () => {
    twoRequests();

    const record = await service.request(call);

    expect(record).toMatchObject({
      state: 'failed',
      message:
        'Request 2 of 2 was turned down with 422: the server rejected our request (1 before it was carried out)',
    });
    expect(delivery.sent).toHaveLength(2);
  });

  it('says when nothing was done before', async () => {
    twoRequests();
    delivery.answers.push({
      outcome: 'rejected',
      status: 500,
      message: 'etcd is full',
    });

    const record = await service.request(call);

    expect(record.message).toBe(
      'Request 1 of 2 was answered with the error 500 of the cluster itself, so that it may or may not have been carried out: etcd is full (none was carried out before it, 1 after it was not sent)',
    );
    expect(delivery.sent).toHaveLength(1);
  });

  it('stops looking out when the gateway breaks its promise not to throw', async () => {
    delivery.beforeApply = async () => {
      throw new Error('a fault of our own');
    };

    await expect(service.request(call)).rejects.toThrow('a fault of our own');

    expect(delivery.listenerCount).toBe(0);
  });
});

describe('a plan', () => {
  it('is what would be sent', async () => {
    expect(await service.plan(call)).toMatchObject({
      outcome: 'plan',
      steps: [{ method: 'PATCH' }],
    });
    expect(delivery.sent).toEqual([]);
    expect(story).toEqual([]);
  });

  it('is refused when the user saw another state', async () => {
    delivery.put(aPausedRollout(2));

    expect(await service.plan(call)).toMatchObject({
      outcome: 'refusal',
      code: 'state-changed',
    });
  });

  it('is refused when the cluster cannot be asked', async () => {
    delivery.obstacle = {
      outcome: 'refusal',
      code: 'cluster-unreachable',
      reason: 'production could not be asked.',
    };

    expect(await service.plan(call)).toEqual(delivery.obstacle);
  });

  it('is not made for an id of another form', async () => {
    await expect(
      service.plan({ ...call, rolloutId: 'checkout' }),
    ).rejects.toThrow(
      "Rollout id 'checkout' must read cluster/namespace/engine/kind/name",
    );
  });
});
