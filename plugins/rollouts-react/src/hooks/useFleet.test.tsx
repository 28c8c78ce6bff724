import { ReactNode } from 'react';
import { FleetQuery } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { TestApiProvider } from '@backstage/test-utils';
import { act, renderHook } from '@testing-library/react';
import { stopTheClock } from '../__testUtils__/renderInTheme';
import { rolloutsApiRef } from '../api';
import { aFleetPage, aFleetRow, aRollout, FakeRolloutsApi } from '../testUtils';
import { useFleet } from './useFleet';

/** 200 rollouts that are called after their place, and after the words that are searched for. */
function manyRollouts(api: FakeRolloutsApi, version = '1') {
  api.fleet = ({ text = 'rollout', offset = 0, limit = 50 }) =>
    aFleetPage(
      Array.from({ length: limit }, (_, index) =>
        aFleetRow({
          rollout: aRollout({ ref: { name: `${text}-${offset + index}` } }),
        }),
      ),
      { offset, total: 200, version },
    );
}

/** A backend whose streams can be pushed to. */
class FleetApi extends FakeRolloutsApi {
  readonly signals: (AbortSignal | undefined)[] = [];

  async getFleet(query: FleetQuery, options?: { signal?: AbortSignal }) {
    this.signals.push(options?.signal);
    return super.getFleet(query);
  }

  tell(version: string) {
    Reflect.apply(Reflect.get(this.fleetStream, 'push'), this.fleetStream, [
      { type: 'fleet-changed', version },
    ]);
  }
}

function follow(api: FleetApi, initial: FleetQuery = {}) {
  return renderHook(({ query }) => useFleet(query), {
    initialProps: { query: initial },
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

const asked = (api: FleetApi) =>
  api.fleetQueries.map(({ offset, limit }) => [offset, limit]);

describe('useFleet', () => {
  stopTheClock();

  let api: FleetApi;

  beforeEach(() => {
    jest.spyOn(Math, 'random').mockReturnValue(1);
    api = new FleetApi();
    manyRollouts(api);
  });

  afterEach(() => {
    jest.restoreAllMocks();
  });

  it('reads the first rows, and no more', async () => {
    const { result } = follow(api);
    expect(result.current.isLoading).toBe(true);
    await after(0);

    expect(result.current.isLoading).toBe(false);
    expect(result.current.facts?.total).toBe(200);
    expect(result.current.rowAt(49)?.rollout.ref.name).toBe('rollout-49');
    expect(result.current.rowAt(50)).toBeUndefined();
    expect(asked(api)).toEqual([[0, 50]]);
  });

  it('reads the rows that come into view, together and once', async () => {
    const { result } = follow(api);
    await after(0);

    act(() => result.current.show(90, 120));
    act(() => result.current.show(95, 125));
    await after(100);

    expect(asked(api)).toEqual([
      [0, 50],
      [50, 100],
    ]);
    expect(result.current.rowAt(120)?.rollout.ref.name).toBe('rollout-120');
    act(() => result.current.show(0, 30));
    await after(100);
    expect(asked(api)).toHaveLength(2);
  });

  it('reads again what is in view when something changed, at most once per second', async () => {
    const { result } = follow(api);
    await after(2000);
    manyRollouts(api, '4');

    ['2', '3', '4'].forEach(version => api.tell(version));
    await after(0);
    expect(asked(api)).toHaveLength(2);
    expect(result.current.facts?.version).toBe('4');
    api.tell('5');
    api.tell('6');
    await after(900);
    expect(asked(api)).toHaveLength(2);
    await after(100);

    expect(asked(api)).toHaveLength(3);
    expect(result.current.connection).toBe('live');
  });

  it('does not read again what it knows already', async () => {
    follow(api);
    await after(2000);

    api.tell('1');
    await after(2000);

    expect(asked(api)).toHaveLength(1);
  });

  it('shows the rows of the query before until those of the next are there', async () => {
    const { result, rerender } = follow(api);
    await after(0);
    const answers: (() => void)[] = [];
    const getFleet = api.getFleet.bind(api);
    api.getFleet = async (query, options) => {
      await new Promise<void>(resolve => answers.push(resolve));
      return getFleet(query, options);
    };

    rerender({ query: { text: 'checkout' } });
    await after(0);
    expect(result.current.isOutdated).toBe(true);
    expect(result.current.rowAt(0)?.rollout.ref.name).toBe('rollout-0');
    answers.forEach(resolve => resolve());
    await after(0);

    expect(result.current.isOutdated).toBe(false);
    expect(result.current.rowAt(0)?.rollout.ref.name).toBe('checkout-0');
  });

  it('gives up a request that nobody waits for any more', async () => {
    const { rerender, unmount } = follow(api, { text: 'a' });
    rerender({ query: { text: 'b' } });
    expect(api.signals.map(signal => signal?.aborted)).toEqual([true, false]);

    unmount();
    expect(api.signals[1]?.aborted).toBe(true);
    expect(api.fleetStream.isClosed).toBe(true);
  });

  it('has one stream as long as the browser tab is in front, and reads when it is there again', async () => {
    follow(api);
    await after(0);
    const first = api.fleetStream;

    setHidden(true);
    expect(first.isClosed).toBe(true);
    await after(60_000);
    expect(asked(api)).toHaveLength(1);
    setHidden(false);
    await after(0);

    expect(asked(api)).toHaveLength(2);
    expect(api.fleetStreams).toHaveLength(2);
  });

  it('reads every 15 s where the stream does not come through', async () => {
    api.streamError = new TypeError('Failed to fetch');
    const { result } = follow(api);
    await after(1000);
    expect(result.current.connection).toBe('polling');
    expect(asked(api)).toHaveLength(1);

    await after(15_001);
    expect(asked(api)).toHaveLength(2);
    await after(15_001);
    expect(asked(api)).toHaveLength(3);
  });

  it('keeps what it read when the portal does not answer, and tries again less and less often', async () => {
    const { result } = follow(api);
    await after(2000);
    const error = new TypeError('Failed to fetch');
    api.fleet = error;
    api.tell('2');
    await after(0);

    expect(result.current.error).toBe(error);
    expect(result.current.rowAt(0)).toBeDefined();
    const before = asked(api).length;
    await after(15_000);
    expect(asked(api)).toHaveLength(before + 1);
    await after(15_000);
    expect(asked(api)).toHaveLength(before + 1);
    manyRollouts(api);
    act(() => result.current.retry());
    await after(0);
    expect(result.current.error).toBeUndefined();
  });
});
