import { EventEmitter, once } from 'node:events';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  rolloutActionKinds,
  rolloutsPromotePermission,
  rolloutsReadPermission,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { aPausedRollout } from '../__testUtils__/aPausedRollout';
import { aRollout } from '../__testUtils__/aRollout';
import { Portal, startPortal } from '../__testUtils__/startPortal';

// A whole backend takes seconds to start on a busy machine.
jest.setTimeout(30_000);

let portal: Portal;

beforeEach(async () => {
  portal = await startPortal();
});

afterEach(() => portal.stop());

const checkoutRef = 'component:default/checkout';
const asAda = {
  principal: expect.objectContaining({ userEntityRef: 'user:default/ada' }),
};
const rollout = aPausedRollout();

function request(overrides: object = {}) {
  return {
    entityRef: checkoutRef,
    action: 'promote' as const,
    observed: rollout.observation,
    ...overrides,
  };
}

function post(path: string, body: unknown, contentType = 'application/json') {
  return portal.fetchAs('user:default/ada')(`${portal.baseUrl}${path}`, {
    method: 'POST',
    headers: { 'content-type': contentType },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

const actionsPath = `/v1/rollouts/${encodeURIComponent(rollout.id)}/actions`;

/** Lets nobody go on before all are there. */
function meetingOf(count: number): () => Promise<void> {
  let arrived = 0;
  let begin = () => {};
  const everybody = new Promise<void>(resolve => {
    begin = resolve;
  });
  return async () => {
    arrived += 1;
    if (arrived === count) {
      begin();
    }
    await everybody;
  };
}

async function errorOf(response: Response): Promise<string> {
  return (await response.json()).error.message;
}

describe('reading the rollouts of an entity', () => {
  it('answers with what is known of them, and what this user may do', async () => {
    portal.delivery.put(rollout);
    portal.delivery.put(aRollout({ id: 'other', labels: { app: 'cart' } }));
    portal.denied.add('rollouts.promote.full');

    const snapshot = await portal.client.getSnapshot('component:checkout');

    expect(snapshot).toEqual({
      entityRef: checkoutRef,
      lookup: { kind: 'selector', labelSelector: 'app=checkout' },
      rollouts: [rollout],
      clusters: [],
      allowedActions: rolloutActionKinds.filter(
        kind => kind !== 'promoteFully',
      ),
      recentActions: [],
    });
  });

  it('tells how a recent action ended, to those who poll', async () => {
    portal.delivery.put(rollout);
    const { id } = await portal.client.requestAction(rollout.id, {
      entityRef: checkoutRef,
      action: 'promote',
      observed: rollout.observation,
    });
    portal.delivery.put(aPausedRollout(2));
    await portal.time.advance(0);

    const { recentActions } = await portal.client.getSnapshot(checkoutRef);

    expect(recentActions).toEqual([
      expect.objectContaining({ id, state: 'effective' }),
    ]);
  });

  it('asks for all rights at once', async () => {
    const authorize = jest.spyOn(portal.permissions, 'authorize');

    await portal.client.getSnapshot(checkoutRef);

    expect(authorize).toHaveBeenCalledTimes(1);
  });

  it('asks the catalog as the user, so that what is hidden stays hidden', async () => {
    const read = jest.spyOn(portal.catalog, 'getEntityByRef');

    await portal.client.getSnapshot(checkoutRef);

    expect(read.mock.calls[0][1]).toMatchObject({
      credentials: { principal: { userEntityRef: 'user:default/ada' } },
    });
  });

  it('knows nothing of an entity that the user does not see', async () => {
    await expect(
      portal.client.getSnapshot('component:default/secret'),
    ).rejects.toMatchObject({
      statusCode: 404,
      cause: {
        message:
          'There is no entity component:default/secret, or you may not see it',
      },
    });
  });

  it('says that the portal forbids it, and no more', async () => {
    portal.delivery.put(rollout);
    portal.denied.add('rollouts.read');

    await expect(portal.client.getSnapshot(checkoutRef)).rejects.toMatchObject({
      statusCode: 403,
      cause: {
        message: 'You may not see the rollouts of component:default/checkout',
      },
    });
  });

  it('names the value and the form of a wrong entity ref', async () => {
    await expect(
      portal.client.getSnapshot('check out/:'),
    ).rejects.toMatchObject({
      statusCode: 400,
      cause: {
        message:
          "entityRef 'check out/:' must read kind:namespace/name, such as component:default/checkout",
      },
    });
  });

  it('refuses a request without an entity, and with something unknown', async () => {
    const fetchAsAda = portal.fetchAs('user:default/ada');

    const without = await fetchAsAda(`${portal.baseUrl}/v1/rollouts`);
    const unknown = await fetchAsAda(
      `${portal.baseUrl}/v1/rollouts?entityRef=${checkoutRef}&cluster=a`,
    );

    expect(without.status).toBe(400);
    expect(await errorOf(without)).toBe('query.entityRef is missing');
    expect(unknown.status).toBe(400);
    expect(await errorOf(unknown)).toBe(
      "query.cluster: Unknown query parameter 'cluster'",
    );
  });

  it('asks for a user', async () => {
    const response = await fetch(
      `${portal.baseUrl}/v1/rollouts?entityRef=${checkoutRef}`,
      { headers: { authorization: 'Bearer mock-none-token' } },
    );

    expect(response.status).toBe(401);
  });
});

describe('the document of the API', () => {
  it('is served with full paths', async () => {
    const response = await portal.fetchAs('user:default/ada')(
      `${portal.baseUrl}/openapi.json`,
    );

    expect(Object.keys((await response.json()).paths)).toContain(
      '/api/rollouts/v1/rollouts/{rolloutId}/actions',
    );
  });
});

describe('a body that does not fit', () => {
  beforeEach(() => portal.delivery.put(rollout));

  it('is refused when it has 2 MB', async () => {
    const response = await post(
      actionsPath,
      request({ reason: 'x'.repeat(2 * 1024 * 1024) }),
    );

    expect(response.status).toBe(413);
    expect(await errorOf(response)).toBe(
      'The request body is larger than 100 kB; nothing was done',
    );
    expect(portal.delivery.sent).toEqual([]);
  });

  it('is refused when it is no JSON', async () => {
    const response = await post(actionsPath, '{"action": ');

    expect(response.status).toBe(400);
    expect(await errorOf(response)).toMatch(/^The request body is not JSON: /);
    expect(portal.delivery.sent).toEqual([]);
  });

  it('is refused when it says to be something else', async () => {
    const response = await post(actionsPath, 'action=promote', 'text/plain');

    expect(response.status).toBe(415);
    expect(portal.delivery.sent).toEqual([]);
  });

  it.each([
    [
      { force: true },
      'body.force is not known here: remove it or correct its name',
    ],
    [
      { observed: { ...rollout.observation, phase: 'Paused' } },
      'body.observed.phase is not known here: remove it or correct its name',
    ],
    [{ observed: undefined }, 'body.observed is missing'],
    [
      { action: 'destroy' },
      `body.action: must be equal to one of the allowed values: ${rolloutActionKinds.join(
        ', ',
      )}`,
    ],
    [
      { reason: 'x'.repeat(1001) },
      'body.reason: must NOT have more than 1000 characters',
    ],
    [
      { observed: { ...rollout.observation, stepIndex: '1' } },
      'body.observed.stepIndex: must be integer',
    ],
    [
      { action: 'rollBack' },
      "body.target is missing: the action 'rollBack' needs the pod hash of the revision to go back to",
    ],
    [
      { action: 'terminateRun' },
      "body.target is missing: the action 'terminateRun' needs the name of the analysis run to end",
    ],
    [
      { action: 'promote', target: 'hash1' },
      "body.target 'hash1' has no meaning for the action 'promote', which is on the rollout as a whole: remove it",
    ],
    [
      { action: 'rollBack', target: 'x'.repeat(254) },
      'body.target: must NOT have more than 253 characters',
    ],
    [
      { action: 'rollBack', target: '' },
      'body.target: must NOT have fewer than 1 characters',
    ],
    [
      { entityRef: 'checkout' },
      "entityRef 'checkout' must read kind:namespace/name, such as component:default/checkout",
    ],
  ])(
    'is refused with the field that is wrong: %#',
    async (overrides, words) => {
      const response = await post(actionsPath, request(overrides));

      expect(response.status).toBe(400);
      expect(await errorOf(response)).toBe(words);
      expect(portal.delivery.sent).toEqual([]);
    },
  );
});

describe('planning an action', () => {
  it('tells what it would do and sends nothing', async () => {
    portal.delivery.put(rollout);

    const plan = await portal.client.planAction(rollout.id, request());

    expect(plan).toMatchObject({ outcome: 'plan', action: 'promote' });
    expect(portal.delivery.sent).toEqual([]);
    expect(portal.auditor.createEvent).not.toHaveBeenCalled();
  });

  it('tells why it cannot be done', async () => {
    portal.delivery.put({ ...rollout, phase: 'Progressing' });

    const plan = await portal.client.planAction(rollout.id, request());

    expect(plan).toEqual({
      outcome: 'refusal',
      code: 'not-applicable',
      reason: 'Nothing to promote: it is not paused.',
    });
  });

  it('needs the right to do it', async () => {
    portal.delivery.put(rollout);
    portal.denied.add('rollouts.promote');

    await expect(
      portal.client.planAction(rollout.id, request()),
    ).rejects.toMatchObject({ statusCode: 403 });
  });
});

describe('requesting an action', () => {
  beforeEach(() => portal.delivery.put(rollout));

  it('sends it to the cluster and answers with the record', async () => {
    const record = await portal.client.requestAction(
      rollout.id,
      request({ reason: 'The metrics are good' }),
    );

    expect(record).toMatchObject({
      rolloutId: rollout.id,
      action: 'promote',
      actor: 'user:default/ada',
      reason: 'The metrics are good',
      state: 'requested',
      clusterAuditIds: ['audit-1'],
    });
    expect(portal.delivery.sent).toHaveLength(1);
  });

  it('asks for the rights that it needs, once, and as the user', async () => {
    const authorize = jest.spyOn(portal.permissions, 'authorize');
    const read = jest.spyOn(portal.catalog, 'getEntityByRef');

    await portal.client.requestAction(rollout.id, request());

    expect(authorize.mock.calls).toEqual([
      [
        [
          { permission: rolloutsReadPermission, resourceRef: checkoutRef },
          { permission: rolloutsPromotePermission, resourceRef: checkoutRef },
        ],
        { credentials: expect.objectContaining(asAda) },
      ],
    ]);
    expect(read.mock.calls).toEqual([
      [checkoutRef, { credentials: expect.objectContaining(asAda) }],
    ]);
  });

  it('asks again every time, so that a right that was taken away is gone', async () => {
    await portal.client.requestAction(rollout.id, request());
    portal.denied.add('rollouts.promote');

    await expect(
      portal.client.requestAction(rollout.id, request()),
    ).rejects.toMatchObject({ statusCode: 403 });
    expect(portal.delivery.sent).toHaveLength(1);
  });

  it('does not ask the cluster before the portal has allowed it', async () => {
    const readFresh = jest.spyOn(portal.delivery, 'readFresh');
    const asked = new EventEmitter();
    jest.spyOn(portal.permissions, 'authorize').mockImplementation(
      () =>
        new Promise(resolve => {
          asked.emit('asked', () =>
            resolve([
              { result: AuthorizeResult.ALLOW },
              { result: AuthorizeResult.ALLOW },
            ]),
          );
        }),
    );
    const requested = post(actionsPath, request());

    const [allow] = await once(asked, 'asked');
    expect(readFresh).not.toHaveBeenCalled();
    allow();

    expect((await requested).status).toBe(202);
    expect(readFresh).toHaveBeenCalled();
  });

  it.each([
    { right: 'to see its rollouts', permission: 'rollouts.read' },
    { right: 'to act', permission: 'rollouts.promote' },
  ])(
    'says of an entity that the user does not see the same with and without the right $right',
    async ({ permission }) => {
      const hidden = request({ entityRef: 'component:default/secret' });
      const allowed = await post(actionsPath, hidden);
      portal.denied.add(permission);
      const denied = await post(actionsPath, hidden);

      expect(denied.status).toBe(404);
      expect(await errorOf(denied)).toBe(await errorOf(allowed));
      expect(portal.delivery.sent).toEqual([]);
    },
  );

  it('answers with 202', async () => {
    const response = await post(actionsPath, request());

    expect(response.status).toBe(202);
  });

  it('writes it into the audit log, with who asked over HTTP and what was sent', async () => {
    await portal.client.requestAction(
      rollout.id,
      request({ reason: 'The metrics are good' }),
    );

    expect(portal.auditor.createEvent).toHaveBeenCalledWith({
      eventId: 'action-request',
      severityLevel: 'medium',
      request: expect.objectContaining({ method: 'POST' }),
      meta: {
        rolloutId: rollout.id,
        action: 'promote',
        entityRef: checkoutRef,
        reason: 'The metrics are good',
      },
    });
    expect(portal.audit.success).toHaveBeenCalledTimes(1);
    expect(portal.audit.success).toHaveBeenCalledWith({
      meta: expect.objectContaining({
        actor: 'user:default/ada',
        state: 'requested',
        plan: {
          kubectl: 'kubectl promote checkout',
          requests: [expect.objectContaining({ method: 'PATCH' })],
        },
      }),
    });
    expect(portal.audit.fail).not.toHaveBeenCalled();
  });

  it('sends nothing for somebody without the right, and writes that down', async () => {
    portal.denied.add('rollouts.promote');

    const response = await post(actionsPath, request());

    expect(response.status).toBe(403);
    expect(await errorOf(response)).toBe(
      'You may not promote rollouts of component:default/checkout',
    );
    expect(portal.delivery.sent).toEqual([]);
    expect(portal.audit.fail).toHaveBeenCalledTimes(1);
    expect(portal.audit.fail).toHaveBeenCalledWith({
      error: expect.objectContaining({ name: 'NotAllowedError' }),
    });
    expect(portal.audit.success).not.toHaveBeenCalled();
  });

  it('sends nothing to a rollout that the entity does not select', async () => {
    const response = await post(
      actionsPath,
      request({ entityRef: 'component:default/cart' }),
    );

    expect(response.status).toBe(404);
    const body = await response.json();
    expect(body.record).toMatchObject({
      state: 'refused',
      refusal: { code: 'gone' },
    });
    expect(body.error.message).toBe(
      `component:default/cart has no rollout '${rollout.id}': it was deleted, or the entity's annotations do not select it`,
    );
    expect(portal.delivery.sent).toEqual([]);
  });

  it('answers one on a deleted rollout with a record, which is audited', async () => {
    portal.delivery.remove(rollout.id);

    const record = await portal.client.requestAction(rollout.id, request());

    expect(record).toMatchObject({
      id: expect.any(String),
      actor: 'user:default/ada',
      state: 'refused',
      refusal: {
        code: 'gone',
        reason: `component:default/checkout has no rollout '${rollout.id}': it was deleted, or the entity's annotations do not select it`,
      },
    });
    expect(portal.audit.fail).toHaveBeenCalledWith({
      error: expect.any(Error),
      meta: expect.objectContaining({ state: 'refused', refusal: 'gone' }),
    });
    expect(await portal.client.planAction(rollout.id, request())).toEqual(
      record.refusal,
    );
  });

  it('has its target in the record and in the audit log', async () => {
    const record = await portal.client.requestAction(
      rollout.id,
      request({ action: 'rollBack', target: 'hash1' }),
    );

    expect(record).toMatchObject({ action: 'rollBack', target: 'hash1' });
    expect(portal.auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({
        meta: expect.objectContaining({ target: 'hash1' }),
      }),
    );
  });

  it('writes a nudge into the audit log as well', async () => {
    const record = await portal.client.requestAction(
      rollout.id,
      request({ action: 'abort' }),
    );
    await portal.time.advance(5_000);

    expect(portal.auditor.createEvent).toHaveBeenLastCalledWith({
      eventId: 'action-nudge',
      severityLevel: 'low',
      meta: {
        recordId: record.id,
        rolloutId: rollout.id,
        action: 'abort',
        actor: 'user:default/ada',
        request: record.plan?.nudge,
      },
    });
    expect(portal.audit.success).toHaveBeenLastCalledWith({
      meta: { clusterAuditId: 'audit-2' },
    });
  });

  it('sends no nudge that cannot be written down', async () => {
    await portal.client.requestAction(rollout.id, request({ action: 'abort' }));
    jest
      .mocked(portal.auditor.createEvent)
      .mockRejectedValueOnce(new Error('The audit log is full'));
    await portal.time.advance(20_000);

    const { recentActions } = await portal.client.getSnapshot(checkoutRef);

    expect(portal.delivery.sent).toHaveLength(1);
    expect(recentActions[0].message).toContain('The audit log is full');
  });

  it('lets no other plugin act without a user', async () => {
    const response = await fetch(`${portal.baseUrl}${actionsPath}`, {
      method: 'POST',
      headers: {
        authorization: 'Bearer mock-service-token',
        'content-type': 'application/json',
      },
      body: JSON.stringify(request()),
    });

    expect(response.status).toBe(403);
    expect(portal.delivery.sent).toEqual([]);
  });

  it('refuses what was decided on a state that is gone, in words', async () => {
    portal.delivery.put(aPausedRollout(2));

    const response = await post(actionsPath, request());

    expect(response.status).toBe(409);
    expect(await response.json()).toMatchObject({
      error: {
        name: 'ActionRefusedError',
        message:
          'You decided at step 2 of version v2; it is at step 3 now. Look again before you decide.',
      },
      response: { statusCode: 409 },
      record: { state: 'refused', refusal: { code: 'state-changed' } },
    });
    expect(portal.delivery.sent).toEqual([]);
    expect(portal.audit.fail).toHaveBeenCalledTimes(1);
  });

  it('gives the client a refusal as an answer', async () => {
    portal.delivery.put(aPausedRollout(2));

    const record = await portal.client.requestAction(rollout.id, request());

    expect(record).toMatchObject({
      state: 'refused',
      refusal: { code: 'state-changed' },
    });
  });

  it.each([
    ['cluster-unreachable', 503],
    ['cluster-forbids', 502],
    ['gone', 404],
  ] as const)('answers the refusal %s with %i', async (code, status) => {
    portal.delivery.obstacle = { outcome: 'refusal', code, reason: 'Words.' };

    const response = await post(actionsPath, request());

    expect(response.status).toBe(status);
    expect(await errorOf(response)).toBe('Words.');
  });

  it('lets one of two clicks at once through', async () => {
    portal.delivery.beforeApply = meetingOf(2);

    const records = await Promise.all([
      portal.client.requestAction(rollout.id, request()),
      portal.clientOf('user:default/bob').requestAction(rollout.id, request()),
    ]);

    expect(records.map(({ state }) => state).sort()).toEqual([
      'refused',
      'requested',
    ]);
    expect(records.find(({ state }) => state === 'refused')).toMatchObject({
      refusal: {
        code: 'state-changed',
        reason: expect.stringContaining('The rollout changed while'),
      },
    });
  });

  it('tells what failed', async () => {
    portal.delivery.answers.push({
      outcome: 'rejected',
      status: 500,
      message: 'etcd is full',
    });

    const response = await post(actionsPath, request());

    expect(response.status).toBe(502);
    expect(await response.json()).toMatchObject({
      error: {
        name: 'ActionFailedError',
        message:
          'The request was answered with the error 500 of the cluster itself, so that it may or may not have been carried out: etcd is full',
      },
      record: { state: 'failed' },
    });
  });

  it('refuses an id of another form', async () => {
    const response = await post('/v1/rollouts/checkout/actions', request());

    expect(response.status).toBe(400);
    expect(await errorOf(response)).toBe(
      "Rollout id 'checkout' must read cluster/namespace/engine/kind/name",
    );
  });
});
