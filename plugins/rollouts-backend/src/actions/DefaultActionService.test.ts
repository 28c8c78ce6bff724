import { mockCredentials } from '@backstage/backend-test-utils';
import { ActionRecord } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { aPausedRollout } from '../testing/aPausedRollout';
import { FakeDelivery } from '../testing/FakeDelivery';
import { ManualTime } from '../testing/ManualTime';
import { ActionRecordLog } from './ActionRecordLog';
import { DefaultActionService } from './DefaultActionService';

const rollout = aPausedRollout(1);

let delivery: FakeDelivery;
let time: ManualTime;
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
  service = new DefaultActionService({
    engines: [delivery.engine],
    gateway: delivery,
    reader: delivery,
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
      message: 'No reaction of the controller was seen within 20 s.',
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
    service.close();
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

  it('is touched once, and unconfirmed when that does not help either', async () => {
    await service.request(abort);

    await time.advance(60_000);

    expect(nudges()).toHaveLength(1);
    expect(states()).toEqual(['requested', 'requested', 'unconfirmed']);
    expect(story[2]).toMatchObject({
      nudgedAt: '2026-01-01T00:00:05.000Z',
      message:
        'No reaction of the controller was seen within 20 s, although the object was touched so that it looks again.',
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
        'No reaction of the controller was seen within 20 s, and touching the object so that it looks again failed: cannot patch',
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
    service.close();

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
    delivery.engine.plan = (action, graph) => {
      const planned = plan(action, graph);
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
      'Request 1 of 2 was turned down with 500: etcd is full (none was carried out before it)',
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
