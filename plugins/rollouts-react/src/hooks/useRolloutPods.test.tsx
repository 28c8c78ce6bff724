import { ReactNode } from 'react';
import { TestApiProvider } from '@backstage/test-utils';
import { act, renderHook, waitFor } from '@testing-library/react';
import { rolloutsApiRef } from '../api';
import { stopTheClock } from '../__testUtils__/renderInTheme';
import { aPausedCanary, aPod, FakeRolloutsApi } from '../testUtils';
import { RolloutStreamProvider } from './RolloutStreamProvider';
import { useRolloutPods } from './useRolloutPods';

const entityRef = 'component:default/checkout';
const { id } = aPausedCanary();
const pods = [aPod()];

function renderPods(api: FakeRolloutsApi, isWanted = true) {
  return renderHook(
    (props: { rolloutId: string; isWanted: boolean }) =>
      useRolloutPods(props.rolloutId, props.isWanted),
    {
      initialProps: { rolloutId: id, isWanted },
      wrapper: ({ children }: { children: ReactNode }) => (
        <TestApiProvider apis={[[rolloutsApiRef, api]]}>
          <RolloutStreamProvider entityRef={entityRef}>
            {children}
          </RolloutStreamProvider>
        </TestApiProvider>
      ),
    },
  );
}

/** What was awaited inside has happened, too. */
async function settle(change: () => void = () => {}) {
  await act(async () => {
    change();
    await jest.advanceTimersByTimeAsync(0);
  });
}

async function pass(ms: number) {
  await act(async () => {
    await jest.advanceTimersByTimeAsync(ms);
  });
}

function setHidden(isHidden: boolean) {
  Object.defineProperty(document, 'hidden', {
    value: isHidden,
    configurable: true,
  });
  document.dispatchEvent(new Event('visibilitychange'));
}

describe('useRolloutPods', () => {
  stopTheClock();
  afterEach(() => act(() => setHidden(false)));

  it('opens no stream as long as nobody looks', async () => {
    const api = new FakeRolloutsApi();

    const { result, rerender } = renderPods(api, false);
    await settle();
    expect(api.podStreams).toEqual([]);
    expect(result.current).toEqual({ state: 'loading' });

    rerender({ rolloutId: id, isWanted: true });
    await settle();
    expect(api.podStream).toMatchObject({ rolloutId: id, entityRef });
  });

  it('shows each list that comes', async () => {
    const api = new FakeRolloutsApi();
    const { result } = renderPods(api);

    await settle(() => api.podStream.send({ state: 'loading' }));
    expect(result.current).toEqual({ state: 'loading' });
    await settle(() => api.podStream.send({ state: 'shown', pods }));
    expect(result.current).toEqual({ state: 'shown', pods });
    await settle(() => api.podStream.send({ state: 'shown', pods: [] }));
    expect(result.current).toEqual({ state: 'shown', pods: [] });
  });

  it('closes the stream when nobody looks any more, and forgets what it saw', async () => {
    const api = new FakeRolloutsApi();
    const { result, rerender } = renderPods(api);
    await settle(() => api.podStream.send({ state: 'shown', pods }));

    rerender({ rolloutId: id, isWanted: false });
    await settle();

    expect(api.podStream.isClosed).toBe(true);
    expect(result.current).toEqual({ state: 'loading' });
  });

  it('closes the stream while the browser tab is hidden', async () => {
    const api = new FakeRolloutsApi();
    const { result } = renderPods(api);
    await settle(() => api.podStream.send({ state: 'shown', pods }));

    await settle(() => setHidden(true));
    expect(api.podStream.isClosed).toBe(true);
    expect(result.current).toEqual({ state: 'shown', pods });

    await settle(() => setHidden(false));
    expect(api.podStreams).toHaveLength(2);
  });

  it('keeps what was last seen while the connection is lost, and tries again', async () => {
    const api = new FakeRolloutsApi();
    const { result } = renderPods(api);
    await settle(() => api.podStream.send({ state: 'shown', pods }));

    await settle(() => api.podStream.fail(new Error('network error')));
    expect(result.current).toEqual({
      state: 'lost',
      pods,
      message: 'network error',
    });

    await pass(30_000);
    expect(api.podStreams.length).toBeGreaterThan(1);
    await settle(() => api.podStream.send({ state: 'shown', pods }));
    expect(result.current).toEqual({ state: 'shown', pods });
  });

  it.each([
    [403, 'forbidden'],
    [404, 'gone'],
  ])('does not ask again after %p', async (statusCode, state) => {
    const api = new FakeRolloutsApi();
    const { result } = renderPods(api);

    await settle(() =>
      api.podStream.fail(Object.assign(new Error('No'), { statusCode })),
    );
    expect(result.current).toEqual({ state, message: 'No' });

    await pass(120_000);
    expect(api.podStreams).toHaveLength(1);
  });

  it('does not wait for ever on a connection that nothing comes through', async () => {
    const api = new FakeRolloutsApi();
    const { result } = renderPods(api);

    await pass(10_000);

    expect(result.current).toEqual({
      state: 'lost',
      message: 'Nothing comes through the connection',
    });
    expect(api.podStreams[0].isClosed).toBe(true);
  });

  it('bears a long silence once something came: pods need not change', async () => {
    const api = new FakeRolloutsApi();
    const { result } = renderPods(api);
    await settle(() => api.podStream.send({ state: 'shown', pods }));

    for (let ping = 0; ping < 40; ping++) {
      await pass(15_000);
      await settle(() => api.podStream.ping());
    }

    expect(api.podStreams).toHaveLength(1);
    expect(result.current).toEqual({ state: 'shown', pods });
  });

  it('notices that a connection is dead though nobody said so, and takes another', async () => {
    const api = new FakeRolloutsApi();
    const { result } = renderPods(api);
    await settle(() => api.podStream.send({ state: 'shown', pods }));
    await settle(() => api.podStream.ping());

    await pass(59_999);
    expect(result.current.state).toBe('shown');
    await pass(1);

    expect(result.current).toEqual({
      state: 'lost',
      pods,
      message: 'Nothing comes through the connection',
    });
    expect(api.podStreams[0].isClosed).toBe(true);
    await pass(30_000);
    await settle(() => api.podStream.send({ state: 'shown', pods: [] }));
    expect(result.current).toEqual({ state: 'shown', pods: [] });
  });

  it('says why it is lost when the portal ended the stream in order', async () => {
    const api = new FakeRolloutsApi();
    const { result } = renderPods(api);
    await settle(() => api.podStream.send({ state: 'shown', pods }));

    await settle(() => api.podStream.end());

    expect(result.current).toEqual({
      state: 'lost',
      pods,
      message: 'The portal ended the connection',
    });
  });

  it('does not show the pods of one rollout as those of another', async () => {
    const api = new FakeRolloutsApi();
    const { result, rerender } = renderPods(api);
    await settle(() => api.podStream.send({ state: 'shown', pods }));

    rerender({ rolloutId: 'another', isWanted: true });

    expect(result.current).toEqual({ state: 'loading' });
    await waitFor(() => expect(api.podStreams).toHaveLength(2));
    expect(api.podStreams[0].isClosed).toBe(true);
    expect(api.podStream.rolloutId).toBe('another');
  });
});
