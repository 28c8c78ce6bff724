import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { NotAllowedError } from '@backstage/errors';
import { ActionRecord } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { ActionService } from '../actions/ActionService';
import { AuditedActionService } from './AuditedActionService';

const call = {
  rolloutId: 'production/shop/e/Release/checkout',
  entityRef: 'component:default/checkout',
  action: 'abort' as const,
  observed: { uid: 'a', podHash: 'hash2', generation: 1 },
  reason: 'It is slow',
  credentials: mockCredentials.user(),
};

const record: ActionRecord = {
  id: 'action1',
  rolloutId: call.rolloutId,
  action: 'abort',
  actor: 'user:default/ada',
  state: 'requested',
  requestedAt: '2026-01-01T00:00:00.000Z',
};

/** What the audit log says when the action comes to this end. */
async function auditOf(end: () => Promise<ActionRecord>): Promise<unknown[]> {
  const lines: unknown[] = [];
  const auditor = mockServices.auditor.mock({
    createEvent: async options => {
      lines.push({ status: 'initiated', ...options });
      return {
        success: async params => {
          lines.push({ status: 'succeeded', ...params });
        },
        fail: async params => {
          lines.push({ status: 'failed', ...params });
        },
      };
    },
  });
  const inner: ActionService = { plan: jest.fn(), request: end };
  await new AuditedActionService(inner, auditor).request(call).catch(() => {});
  return lines;
}

const begun = {
  status: 'initiated',
  eventId: 'action-request',
  severityLevel: 'medium',
  meta: {
    rolloutId: call.rolloutId,
    action: 'abort',
    entityRef: call.entityRef,
    reason: 'It is slow',
  },
};

it('writes down what the cluster took, once', async () => {
  const lines = await auditOf(async () => record);

  expect(lines).toEqual([
    begun,
    {
      status: 'succeeded',
      meta: expect.objectContaining({
        recordId: 'action1',
        actor: 'user:default/ada',
        state: 'requested',
      }),
    },
  ]);
});

it('writes down what was denied', async () => {
  const denial = new NotAllowedError('You may not');

  const lines = await auditOf(async () => {
    throw denial;
  });

  expect(lines).toEqual([begun, { status: 'failed', error: denial }]);
});

it('writes down what was refused, and why', async () => {
  const lines = await auditOf(async () => ({
    ...record,
    state: 'refused',
    refusal: { outcome: 'refusal', code: 'gone', reason: 'It is gone.' },
  }));

  expect(lines).toEqual([
    begun,
    {
      status: 'failed',
      error: new Error('It is gone.'),
      meta: expect.objectContaining({ state: 'refused', refusal: 'gone' }),
    },
  ]);
});

it('writes down what failed', async () => {
  const lines = await auditOf(async () => ({
    ...record,
    state: 'failed',
    message: 'No answer',
  }));

  expect(lines).toEqual([
    begun,
    {
      status: 'failed',
      error: new Error('No answer'),
      meta: expect.objectContaining({ state: 'failed' }),
    },
  ]);
});

it('does nothing when the beginning cannot be written down', async () => {
  const request = jest.fn();
  const auditor = mockServices.auditor.mock({
    createEvent: async () => {
      throw new Error('The audit log is full');
    },
  });
  const service = new AuditedActionService(
    { plan: jest.fn(), request },
    auditor,
  );

  await expect(service.request(call)).rejects.toThrow('The audit log is full');

  expect(request).not.toHaveBeenCalled();
});
