import {
  ActionRecord,
  Rollout,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { tracingServiceMock } from '@backstage/backend-test-utils/alpha';
import { NotAllowedError } from '@backstage/errors';
import { FakeDelivery } from '../__testUtils__/FakeDelivery';
import { recordMetrics } from '../__testUtils__/recordMetrics';
import { ActionRecordLog } from '../actions/ActionRecordLog';
import { ActionCall, ActionService } from '../actions/ActionService';
import { measureAndTrace } from './Observability';

const call = {
  rolloutId: 'production/shop/test-engine/Release/checkout',
  entityRef: 'component:default/checkout',
  action: 'promote',
  reason: 'the graphs look good',
} as ActionCall;

const record: ActionRecord = {
  id: 'id1',
  rolloutId: call.rolloutId,
  action: 'promote',
  actor: 'user:default/ada',
  state: 'requested',
  requestedAt: '2026-01-01T00:00:00.000Z',
  acceptedAt: '2026-01-01T00:00:00.100Z',
};

function setUp() {
  let ms = 0;
  const metrics = recordMetrics();
  const tracing = tracingServiceMock.mock();
  const observability = measureAndTrace({
    metrics: metrics.service,
    tracing,
    now: () => new Date('2026-01-01T00:01:00Z'),
    nowMs: () => ms,
  });
  return {
    metrics,
    tracing,
    observability,
    pass: (by: number) => {
      ms += by;
    },
  };
}

function anActionService(request: () => Promise<ActionRecord>): ActionService {
  return {
    plan: async () => ({
      outcome: 'refusal',
      code: 'unsupported',
      reason: 'no',
    }),
    request,
  };
}

describe('the metrics of actions', () => {
  it('follow an action from the request to its effect', () => {
    const { metrics, observability } = setUp();
    const records = new ActionRecordLog({ capacity: 10 });
    observability.records(records);

    records.save(record);
    records.save({ ...record, nudgedAt: '2026-01-01T00:00:03.000Z' });
    records.save({
      ...record,
      nudgedAt: '2026-01-01T00:00:03.000Z',
      state: 'effective',
      effectiveAt: '2026-01-01T00:00:03.600Z',
    });

    const kind = { 'rollouts.action.kind': 'promote' };
    expect(metrics.of('rollouts.action.outcomes')).toEqual([
      {
        value: 1,
        attributes: { ...kind, 'rollouts.action.state': 'requested' },
      },
      {
        value: 1,
        attributes: { ...kind, 'rollouts.action.state': 'effective' },
      },
    ]);
    expect(metrics.of('rollouts.action.effect.duration')).toEqual([
      { value: 3.5, attributes: kind },
    ]);
    expect(metrics.of('rollouts.action.nudges')).toEqual([
      { value: 1, attributes: kind },
    ]);
  });

  it('take no more notice once they are ended', () => {
    const { metrics, observability } = setUp();
    const records = new ActionRecordLog({ capacity: 10 });
    const end = observability.records(records);

    end();
    records.save(record);

    expect(metrics.of('rollouts.action.outcomes')).toEqual([]);
  });

  it.each<[string, () => Promise<ActionRecord>]>([
    [
      'denied',
      async () => {
        throw new NotAllowedError('no');
      },
    ],
    [
      'error',
      async () => {
        throw new Error('the catalog is down');
      },
    ],
    ['refused', async () => ({ ...record, state: 'refused' })],
  ])('count what was %s, of which nothing was sent', async (state, request) => {
    const { metrics, observability } = setUp();

    await observability
      .actions(anActionService(request))
      .request(call)
      .catch(() => {});

    expect(metrics.of('rollouts.action.outcomes')).toEqual([
      {
        value: 1,
        attributes: {
          'rollouts.action.kind': 'promote',
          'rollouts.action.state': state,
        },
      },
    ]);
  });
});

describe('the spans of actions', () => {
  it('say what came of it, and not the reason', async () => {
    const { tracing, observability } = setUp();
    const failed = { ...record, state: 'failed', message: 'HTTP 500' } as const;

    const answer = await observability
      .actions(anActionService(async () => failed))
      .request(call);

    expect(answer).toBe(failed);
    const [name, options] = tracing.startActiveSpan.mock.calls[0];
    expect(name).toBe('rollouts.action.request');
    expect(options).toMatchObject({
      attributes: { 'rollouts.action.kind': 'promote' },
    });
    expect(JSON.stringify(options)).not.toContain('graphs');
    const [span] = tracing.spans;
    expect(span.setAttribute).toHaveBeenCalledWith(
      'rollouts.action.state',
      'failed',
    );
    expect(span.setStatus).toHaveBeenCalledWith({
      code: 'error',
      message: 'HTTP 500',
    });
  });

  it('say why a plan was refused', async () => {
    const { tracing, observability } = setUp();

    await observability.actions(anActionService(async () => record)).plan(call);

    expect(tracing.spans[0].setAttribute).toHaveBeenCalledWith(
      'rollouts.action.refusal',
      'unsupported',
    );
    expect(tracing.spans[0].setStatus).not.toHaveBeenCalled();
  });

  it('surround what is sent to a cluster, without what is in it', async () => {
    const { tracing, observability } = setUp();
    const delivery = new FakeDelivery();
    delivery.answers.push({
      outcome: 'rejected',
      status: 409,
      message: 'another was quicker',
    });

    await observability.gateway(delivery).apply('production', {
      kind: 'kubernetes',
      method: 'PATCH',
      path: '/apis/argoproj.io/v1alpha1/namespaces/shop/rollouts/checkout',
      contentType: 'application/merge-patch+json',
      body: { spec: { password: 'hunter2' } },
    });

    const [name, options] = tracing.startActiveSpan.mock.calls[0];
    expect(name).toBe('rollouts.cluster.mutate');
    expect(options).toMatchObject({
      kind: 'client',
      attributes: {
        'k8s.cluster.name': 'production',
        'http.request.method': 'PATCH',
      },
    });
    expect(JSON.stringify(options)).not.toContain('hunter2');
    expect(tracing.spans[0].setAttribute).toHaveBeenCalledWith(
      'http.response.status_code',
      409,
    );
    expect(tracing.spans[0].setStatus).toHaveBeenCalledWith({
      code: 'error',
      message: 'another was quicker',
    });
  });
});

describe('the metrics of an engine', () => {
  it('time a view, and count one that could not be made', () => {
    const { metrics, observability, pass } = setUp();
    const delivery = new FakeDelivery();
    const engine = observability.engine({
      ...delivery.engine,
      project: ({ root }) => {
        pass(20);
        if (root.kind === 'Broken') {
          throw new Error('cannot be read');
        }
        return {} as Rollout;
      },
    });
    const project = (kind: string) =>
      engine.project({ root: { kind } } as never, new Date());

    project('Release');
    expect(() => project('Broken')).toThrow('cannot be read');

    const attributes = { 'rollouts.engine': 'test-engine' };
    expect(metrics.of('rollouts.projection.duration')).toEqual([
      { value: 0.02, attributes },
      { value: 0.02, attributes },
    ]);
    expect(metrics.of('rollouts.projection.failures')).toEqual([
      { value: 1, attributes },
    ]);
  });
});

describe('the metrics of requests to a cluster', () => {
  const connector = {
    cluster: 'production',
    canImpersonate: true,
    send: async () => ({
      status: 403,
      headers: {},
      body: (async function* none() {})(),
    }),
  };
  const request = {
    method: 'GET' as const,
    path: '/api/v1/pods',
    signal: new AbortController().signal,
  };

  it('tell the verb and the status, and not the path', async () => {
    const { metrics, observability } = setUp();

    await observability.connector(connector).send(request);

    expect(metrics.of('rollouts.cluster.request.duration')).toEqual([
      {
        value: 0,
        attributes: {
          'k8s.cluster.name': 'production',
          'rollouts.cluster.verb': 'list',
          'http.response.status_code': 403,
        },
      },
    ]);
  });

  it.each([
    ['no_answer', new AbortController().signal],
    ['ended', AbortSignal.abort()],
  ])('tell of %s when there was none', async (type, signal) => {
    const { metrics, observability } = setUp();
    const observed = observability.connector({
      ...connector,
      send: async () => {
        throw new Error('the connection was refused');
      },
    });

    await expect(observed.send({ ...request, signal })).rejects.toThrow(
      'refused',
    );

    const [{ attributes }] = metrics.of('rollouts.cluster.request.duration');
    expect(attributes).toMatchObject({ 'error.type': type });
    expect(attributes).not.toHaveProperty(['http.response.status_code']);
  });
});

describe('the metrics of streams', () => {
  async function* twoEvents() {
    yield 1;
    yield 2;
  }

  it('count one as long as it is open', async () => {
    const { metrics, observability } = setUp();
    const open: number[] = [];

    for await (const _ of observability.stream(twoEvents(), 'fleet')) {
      open.push(metrics.sumOf('rollouts.stream.open'));
    }

    expect(open).toEqual([1, 1]);
    expect(metrics.sumOf('rollouts.stream.open')).toBe(0);
    expect(metrics.of('rollouts.stream.open')[0].attributes).toEqual({
      'rollouts.stream.kind': 'fleet',
    });
  });

  it('let go of one whose reader left', async () => {
    const { metrics, observability } = setUp();

    for await (const _ of observability.stream(twoEvents(), 'pods')) {
      break;
    }

    expect(metrics.sumOf('rollouts.stream.open')).toBe(0);
  });
});
