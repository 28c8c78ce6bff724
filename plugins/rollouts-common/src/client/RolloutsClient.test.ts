import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { ActionRecord } from '../actions/ActionRecord';
import { PodsEvent, RolloutEvent } from '../events/RolloutEvent';
import { RolloutPods } from '../model/RolloutPod';
import { RolloutsClient } from './RolloutsClient';
import { TrackedRolloutEvent } from './RolloutsApi';

const server = setupServer();

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const baseUrl = 'http://portal.example/api/rollouts';
const entityRef = 'component:default/checkout';
const rolloutId = 'production/shop/argo-rollouts/Rollout/checkout';

const client = new RolloutsClient({
  discoveryApi: {
    getBaseUrl: async id => `http://portal.example/api/${id}`,
  },
  fetchApi: { fetch: (input, init) => fetch(input, init) },
});

const request = {
  entityRef,
  action: 'promote' as const,
  observed: { uid: 'a', podHash: 'hash2', stepIndex: 1, generation: 4 },
};

const record: ActionRecord = {
  id: 'action1',
  rolloutId,
  action: 'promote',
  actor: 'user:default/ada',
  state: 'requested',
  requestedAt: '2026-01-01T00:00:00.000Z',
};

const ping: RolloutEvent = { type: 'ping' };
const removed: RolloutEvent = { type: 'removed', rolloutId };

function errorBody(statusCode: number, message: string) {
  return { error: { name: 'Error', message }, response: { statusCode } };
}

/** A server that streams these chunks, and then ends, breaks off or stays silent. */
function streaming(
  chunks: readonly (string | Uint8Array)[],
  then: 'end' | 'break' | 'stay' = 'end',
) {
  const encoder = new TextEncoder();
  const body = new ReadableStream({
    start(controller) {
      chunks.forEach(chunk =>
        controller.enqueue(
          typeof chunk === 'string' ? encoder.encode(chunk) : chunk,
        ),
      );
      if (then === 'end') {
        controller.close();
      } else if (then === 'break') {
        controller.error(new TypeError('terminated'));
      }
    },
  });
  return new HttpResponse(body, {
    headers: { 'content-type': 'text/event-stream; charset=utf-8' },
  });
}

function frame(event: RolloutEvent | PodsEvent, id?: string): string {
  const idLine = id === undefined ? '' : `id: ${id}\n`;
  return `${idLine}event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`;
}

function answerStream(answer: () => Response) {
  server.use(http.get(`${baseUrl}/v1/stream`, answer));
}

async function readAll(
  events: AsyncIterable<TrackedRolloutEvent>,
): Promise<TrackedRolloutEvent[]> {
  const all = [];
  for await (const event of events) {
    all.push(event);
  }
  return all;
}

function readStream(lastEventId?: string) {
  const { signal } = new AbortController();
  return readAll(client.streamRollouts(entityRef, { signal, lastEventId }));
}

describe('a snapshot', () => {
  it('is asked for by entity', async () => {
    const snapshot = { entityRef, rollouts: [] };
    let asked: string | null = '';
    server.use(
      http.get(`${baseUrl}/v1/rollouts`, ({ request: { url } }) => {
        asked = new URL(url).searchParams.get('entityRef');
        return HttpResponse.json(snapshot);
      }),
    );

    expect(await client.getSnapshot(entityRef)).toEqual(snapshot);
    expect(asked).toBe(entityRef);
  });

  it('that is refused is thrown with its status', async () => {
    server.use(
      http.get(`${baseUrl}/v1/rollouts`, () =>
        HttpResponse.json(errorBody(403, 'You may not'), { status: 403 }),
      ),
    );

    await expect(client.getSnapshot(entityRef)).rejects.toMatchObject({
      name: 'ResponseError',
      statusCode: 403,
      cause: { message: 'You may not' },
    });
  });

  it('that is not answered is a TypeError', async () => {
    server.use(http.get(`${baseUrl}/v1/rollouts`, () => HttpResponse.error()));

    await expect(client.getSnapshot(entityRef)).rejects.toThrow(TypeError);
  });
});

describe('an action', () => {
  const path = `${baseUrl}/v1/rollouts/${encodeURIComponent(rolloutId)}`;

  it('is sent with what the user saw, to a rollout whose id is one part of the path', async () => {
    let sent: unknown;
    let sentTo = '';
    server.use(
      http.post(`${baseUrl}/v1/rollouts/*`, async ({ request: asked }) => {
        sentTo = asked.url;
        sent = await asked.json();
        return HttpResponse.json(record, { status: 202 });
      }),
    );

    const answer = await client.requestAction(rolloutId, request);

    expect(answer).toEqual(record);
    expect(sentTo).toBe(`${path}/actions`);
    expect(sent).toEqual(request);
  });

  it.each([
    ['refused', 409],
    ['failed', 502],
  ] as const)('that was %s is an answer', async (state, status) => {
    const refused = { ...record, state };
    server.use(
      http.post(`${baseUrl}/v1/rollouts/*`, () =>
        HttpResponse.json(
          { ...errorBody(status, 'It has moved'), record: refused },
          { status },
        ),
      ),
    );

    expect(await client.requestAction(rolloutId, request)).toEqual(refused);
  });

  it('that was not tried is thrown', async () => {
    server.use(
      http.post(`${baseUrl}/v1/rollouts/*`, () =>
        HttpResponse.json(errorBody(403, 'You may not'), { status: 403 }),
      ),
    );

    await expect(
      client.requestAction(rolloutId, request),
    ).rejects.toMatchObject({ name: 'ResponseError', statusCode: 403 });
  });

  it('that a proxy answers is thrown', async () => {
    server.use(
      http.post(
        `${baseUrl}/v1/rollouts/*`,
        () => new HttpResponse('<h1>Bad gateway</h1>', { status: 502 }),
      ),
    );

    await expect(
      client.requestAction(rolloutId, request),
    ).rejects.toMatchObject({ name: 'ResponseError', statusCode: 502 });
  });

  it('is planned the same way', async () => {
    const refusal = { outcome: 'refusal', code: 'gone', reason: 'It is gone.' };
    let sentTo = '';
    server.use(
      http.post(`${baseUrl}/v1/rollouts/*`, ({ request: asked }) => {
        sentTo = asked.url;
        return HttpResponse.json(refusal);
      }),
    );

    expect(await client.planAction(rolloutId, request)).toEqual(refusal);
    expect(sentTo).toBe(`${path}/plans`);
  });
});

describe('a stream', () => {
  it('gives the events with their ids', async () => {
    answerStream(() => streaming([frame(removed, 'server-1'), frame(ping)]));

    expect(await readStream()).toEqual([
      { id: 'server-1', event: removed },
      { event: ping },
    ]);
  });

  it('does not care how the bytes are cut', async () => {
    const umlaut: RolloutEvent = { type: 'removed', rolloutId: 'prod/ümlaut' };
    const bytes = new TextEncoder().encode(frame(umlaut, 'server-1'));
    answerStream(() =>
      streaming(Array.from(bytes, byte => Uint8Array.of(byte))),
    );

    expect(await readStream()).toEqual([{ id: 'server-1', event: umlaut }]);
  });

  it('goes on from the last event', async () => {
    let lastEventId: string | null = null;
    server.use(
      http.get(`${baseUrl}/v1/stream`, ({ request: { headers } }) => {
        lastEventId = headers.get('last-event-id');
        return streaming([]);
      }),
    );

    await readStream('server-7');

    expect(lastEventId).toBe('server-7');
  });

  it('that breaks off throws, after what came before', async () => {
    answerStream(() => streaming([frame(ping)], 'break'));
    const { signal } = new AbortController();
    const events = client
      .streamRollouts(entityRef, { signal })
      [Symbol.asyncIterator]();

    await expect(
      (async () => {
        await events.next();
        await events.next();
      })(),
    ).rejects.toThrow();
  });

  it('that the server ends with an error throws it with its status', async () => {
    const body = JSON.stringify(errorBody(403, 'You may not any more'));
    answerStream(() =>
      streaming([frame(ping), `event: error\ndata: ${body}\n\n`]),
    );

    await expect(readStream()).rejects.toMatchObject({
      name: 'ResponseError',
      statusCode: 403,
      cause: { message: 'You may not any more' },
    });
  });

  it('that is refused throws', async () => {
    answerStream(() =>
      HttpResponse.json(errorBody(404, 'No such entity'), { status: 404 }),
    );

    await expect(readStream()).rejects.toMatchObject({ statusCode: 404 });
  });

  it('that is something else throws', async () => {
    answerStream(() => HttpResponse.html('<h1>Please sign in</h1>'));

    await expect(readStream()).rejects.toThrow(
      'Expected an event stream, got text/html',
    );
  });

  it('ends without an error when the caller has enough', async () => {
    answerStream(() => streaming([frame(ping)], 'stay'));
    const enough = new AbortController();
    const seen = [];

    for await (const event of client.streamRollouts(entityRef, {
      signal: enough.signal,
    })) {
      seen.push(event);
      enough.abort();
    }

    expect(seen).toEqual([{ event: ping }]);
  });

  it('ends without an error when it was not to begin at all', async () => {
    answerStream(() => streaming([frame(ping)]));

    const events = await readAll(
      client.streamRollouts(entityRef, { signal: AbortSignal.abort() }),
    );

    expect(events).toEqual([]);
  });
});

describe('the pods of a rollout', () => {
  const path = `${baseUrl}/v1/rollouts/:rolloutId/pods`;
  const loading: RolloutPods = { state: 'loading' };
  const shown: RolloutPods = { state: 'shown', pods: [] };
  const framed = (pods: RolloutPods) => frame({ type: 'pods', pods });

  async function readPods(signal = new AbortController().signal) {
    const all = [];
    for await (const event of client.streamPods(rolloutId, {
      entityRef,
      signal,
    })) {
      all.push(event);
    }
    return all;
  }

  it('are asked for by rollout and entity', async () => {
    let asked: URL | undefined;
    server.use(
      http.get(path, ({ request: { url } }) => {
        asked = new URL(url);
        return streaming([]);
      }),
    );

    await readPods();

    expect(asked?.pathname).toBe(
      `/api/rollouts/v1/rollouts/${encodeURIComponent(rolloutId)}/pods`,
    );
    expect(asked?.searchParams.get('entityRef')).toBe(entityRef);
  });

  it('come as they change, with pings in between that show that the line is not dead', async () => {
    server.use(
      http.get(path, () =>
        streaming([framed(loading), frame(ping), framed(shown)]),
      ),
    );

    expect(await readPods()).toEqual([
      { type: 'pods', pods: loading },
      ping,
      { type: 'pods', pods: shown },
    ]);
  });

  it('end without an error when nobody looks any more', async () => {
    const left = new AbortController();
    server.use(http.get(path, () => streaming([framed(loading)], 'stay')));

    const seen = [];
    for await (const event of client.streamPods(rolloutId, {
      entityRef,
      signal: left.signal,
    })) {
      seen.push(event);
      left.abort();
    }

    expect(seen).toEqual([{ type: 'pods', pods: loading }]);
  });

  it('are thrown with the status when they may not be seen, or not any more', async () => {
    server.use(
      http.get(path, () =>
        HttpResponse.json(errorBody(403, 'You may not'), { status: 403 }),
      ),
    );
    await expect(readPods()).rejects.toMatchObject({ statusCode: 403 });

    server.use(
      http.get(path, () =>
        streaming([
          framed(loading),
          `event: error\ndata: ${JSON.stringify(
            errorBody(403, 'You may not'),
          )}\n\n`,
        ]),
      ),
    );
    await expect(readPods()).rejects.toMatchObject({ statusCode: 403 });
  });

  it('throw when the connection is lost', async () => {
    server.use(http.get(path, () => streaming([framed(loading)], 'break')));

    await expect(readPods()).rejects.toThrow(TypeError);
  });
});
