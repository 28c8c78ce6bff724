import { ReactNode } from 'react';
import { TestApiProvider } from '@backstage/test-utils';
import { act, renderHook } from '@testing-library/react';
import { stopTheClock } from '../__testUtils__/renderInTheme';
import { rolloutsApiRef } from '../api';
import {
  aPausedCanary,
  aRollout,
  aSnapshot,
  builderNow,
  FakeRolloutsApi,
} from '../testUtils';
import { useRolloutStream } from './useRolloutStream';

const entityRef = 'component:default/checkout';
const snapshotEvent = { type: 'snapshot', snapshot: aSnapshot() } as const;
const connectionLost = new TypeError('Failed to fetch');

function follow(api: FakeRolloutsApi, initialRef = entityRef) {
  return renderHook(({ entity }) => useRolloutStream(entity), {
    initialProps: { entity: initialRef },
    wrapper: ({ children }: { children: ReactNode }) => (
      <TestApiProvider apis={[[rolloutsApiRef, api]]}>
        {children}
      </TestApiProvider>
    ),
  });
}

async function after(ms: number) {
  await act(async () => {
    await jest.advanceTimersByTimeAsync(ms);
  });
}

function setHidden(isHidden: boolean) {
  jest.spyOn(document, 'hidden', 'get').mockReturnValue(isHidden);
  act(() => {
    document.dispatchEvent(new Event('visibilitychange'));
  });
}

/** As Backstage's client throws it. */
const forbidden = Object.assign(new Error('Request failed with 403'), {
  name: 'ResponseError',
  statusCode: 403,
});

describe('useRolloutStream', () => {
  stopTheClock();

  beforeEach(() => {
    // The longest delay that the back-off allows.
    jest.spyOn(Math, 'random').mockReturnValue(1);
  });

  afterEach(() => {
    jest.restoreAllMocks();
  });

  it('is loading and connecting until something has come', async () => {
    const api = new FakeRolloutsApi();

    const { result } = follow(api);
    await after(0);

    expect(result.current).toMatchObject({
      connection: 'connecting',
      isLoading: true,
      rollouts: [],
    });
    expect(api.stream.entityRef).toBe(entityRef);
  });

  it('is live with the first event and shows every change', async () => {
    const api = new FakeRolloutsApi();
    const { result } = follow(api);

    api.stream.send(snapshotEvent, '1');
    await after(0);
    expect(result.current.isLoading).toBe(false);
    api.stream.send({ type: 'changed', rollout: aPausedCanary() }, '2');
    await after(0);

    expect(result.current.connection).toBe('live');
    expect(result.current.rollouts.map(({ phase }) => phase)).toEqual([
      'Paused',
    ]);
    expect(result.current.lastEventId).toBe('2');
    expect(result.current.lastSeenAt).toBe(builderNow.toISOString());
  });

  it('goes on from the last event after a loss, and keeps showing what it knows', async () => {
    const api = new FakeRolloutsApi();
    const { result } = follow(api);
    api.stream.send(snapshotEvent, '41');
    await after(0);

    api.stream.fail(connectionLost);
    await after(0);
    expect(result.current).toMatchObject({
      connection: 'lost',
      error: connectionLost,
    });
    expect(result.current.rollouts).toHaveLength(1);
    await after(1000);

    expect(api.streams).toHaveLength(2);
    expect(api.stream.lastEventId).toBe('41');
    api.stream.send({ type: 'ping' });
    await after(0);
    expect(result.current.connection).toBe('live');
    expect(result.current.error).toBeUndefined();
  });

  it('opens the stream again when the server ends it in order', async () => {
    const api = new FakeRolloutsApi();
    follow(api);
    api.stream.send(snapshotEvent, '1');
    await after(0);

    api.stream.end();
    await after(1000);

    expect(api.streams).toHaveLength(2);
    expect(api.snapshotRequests).toEqual([]);
  });

  it('polls once nothing at all has come through two attempts', async () => {
    const api = new FakeRolloutsApi();
    api.streamError = connectionLost;
    const { result } = follow(api);
    await after(0);
    expect(api.snapshotRequests).toEqual([]);

    await after(1000);

    expect(api.streams).toHaveLength(2);
    expect(api.snapshotRequests).toEqual([entityRef]);
    expect(result.current.connection).toBe('polling');
    expect(result.current.rollouts).toHaveLength(1);
    api.snapshot = aSnapshot({ rollouts: [] });
    await after(10_000);
    expect(api.snapshotRequests).toHaveLength(2);
    expect(result.current.rollouts).toEqual([]);
  });

  it('goes on trying the stream while polling, and stops polling when it comes', async () => {
    const api = new FakeRolloutsApi();
    api.streamError = connectionLost;
    const { result } = follow(api);
    await after(1000);
    const attempts = api.streams.length;

    api.streamError = undefined;
    await after(2000);
    expect(api.streams).toHaveLength(attempts + 1);
    api.stream.send(snapshotEvent, '1');
    await after(0);
    expect(result.current.connection).toBe('live');
    const polls = api.snapshotRequests.length;
    await after(30_000);

    expect(api.snapshotRequests).toHaveLength(polls);
    expect(result.current.connection).toBe('live');
  });

  it('asks for a snapshot after polling: the old id would lead back into the past', async () => {
    const api = new FakeRolloutsApi();
    follow(api);
    api.stream.send(snapshotEvent, '41');
    await after(0);
    api.streamError = connectionLost;
    api.stream.fail(connectionLost);
    await after(10_000);
    expect(api.snapshotRequests).not.toEqual([]);

    api.streamError = undefined;
    await after(30_000);

    expect(api.stream.lastEventId).toBeUndefined();
  });

  it('says that it is lost when not even polling is answered', async () => {
    const api = new FakeRolloutsApi();
    api.streamError = connectionLost;
    api.snapshot = connectionLost;

    const { result } = follow(api);
    await after(1000);

    expect(result.current).toMatchObject({
      connection: 'lost',
      error: connectionLost,
    });
  });

  it('takes a stream through which nothing comes for a failed attempt', async () => {
    const api = new FakeRolloutsApi();
    const { result } = follow(api);

    await after(10_000);
    expect(api.streams[0].isClosed).toBe(true);
    expect(result.current.connection).toBe('lost');
    await after(1000 + 10_000);

    expect(result.current.connection).toBe('polling');
  });

  it('leaves a stream that has gone silent', async () => {
    const api = new FakeRolloutsApi();
    follow(api);
    api.stream.send(snapshotEvent, '1');
    await after(0);

    await after(30_000);
    api.stream.send({ type: 'ping' });
    await after(59_000);
    expect(api.streams).toHaveLength(1);
    await after(2000);

    expect(api.streams).toHaveLength(2);
  });

  it('does not poll where it is not allowed to look, but says so', async () => {
    const api = new FakeRolloutsApi();
    api.streamError = forbidden;

    const { result } = follow(api);
    await after(10_000);

    expect(api.snapshotRequests).toEqual([]);
    expect(result.current).toMatchObject({
      connection: 'lost',
      error: forbidden,
    });
  });

  it('closes the stream while the tab is hidden, and goes on where it was', async () => {
    const api = new FakeRolloutsApi();
    const { result } = follow(api);
    api.stream.send(snapshotEvent, '41');
    await after(0);

    setHidden(true);
    expect(api.streams[0].isClosed).toBe(true);
    await after(120_000);
    expect(api.streams).toHaveLength(1);
    setHidden(false);
    await after(0);

    expect(api.streams).toHaveLength(2);
    expect(api.stream.lastEventId).toBe('41');
    expect(result.current.connection).toBe('connecting');
    expect(result.current.rollouts).toHaveLength(1);
  });

  it('closes the stream with the page, and leaves no timer behind', async () => {
    const api = new FakeRolloutsApi();
    const { unmount } = follow(api);
    api.stream.send(snapshotEvent, '1');
    await after(0);

    unmount();
    await after(0);

    expect(api.stream.isClosed).toBe(true);
    expect(jest.getTimerCount()).toBe(0);
  });

  it('stops polling with the page', async () => {
    const api = new FakeRolloutsApi();
    api.streamError = connectionLost;
    const { unmount } = follow(api);
    await after(1000);
    const polls = api.snapshotRequests.length;

    unmount();
    await after(60_000);

    expect(api.snapshotRequests).toHaveLength(polls);
  });

  it('starts from nothing for another entity', async () => {
    const api = new FakeRolloutsApi();
    const { result, rerender } = follow(api);
    api.stream.send(snapshotEvent, '41');
    await after(0);

    rerender({ entity: 'component:default/pricing' });

    expect(result.current).toMatchObject({
      isLoading: true,
      rollouts: [],
      entityRef: 'component:default/pricing',
    });
    expect(api.streams[0].isClosed).toBe(true);
    expect(api.stream.lastEventId).toBeUndefined();
    api.stream.send({
      type: 'snapshot',
      snapshot: aSnapshot({
        rollouts: [aRollout({ ref: { name: 'pricing' } })],
      }),
    });
    await after(0);
    expect(result.current.rollouts.map(({ ref }) => ref.name)).toEqual([
      'pricing',
    ]);
  });
});
