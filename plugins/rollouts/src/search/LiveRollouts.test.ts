import { FleetQuery } from '@progressive-delivery/backstage-plugin-rollouts-common';
import {
  aFleetPage,
  aFleetRow,
  aRollout,
  FakeRolloutsApi,
} from '@progressive-delivery/backstage-plugin-rollouts-react/testUtils';
import { LiveRollout, LiveRollouts } from './LiveRollouts';

const checkout = aRollout({ phase: 'Paused' });
const cart = aRollout({ ref: { name: 'cart' } });

/** A backend that has these rollouts. */
function aBackendWith(...rollouts: (typeof checkout)[]) {
  const api = new FakeRolloutsApi();
  api.fleet = ({ ids = [] }: FleetQuery) =>
    aFleetPage(
      rollouts
        .filter(({ id }) => ids.includes(id))
        .map(rollout => aFleetRow({ rollout })),
    );
  return api;
}

function watch(live: LiveRollouts, id: string) {
  const heard: LiveRollout[] = [];
  const stop = live.subscribe(id, state => heard.push(state));
  return { heard, stop };
}

const pass = (ms: number) => jest.advanceTimersByTimeAsync(ms);

describe('the present state of what was found', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });

  afterEach(() => {
    jest.restoreAllMocks();
    jest.useRealTimers();
  });

  it('is asked for at once for all that begin to look together', async () => {
    const api = aBackendWith(checkout, cart);
    const live = new LiveRollouts(api);

    const first = watch(live, checkout.id);
    const again = watch(live, checkout.id);
    const other = watch(live, cart.id);
    await pass(0);

    expect(api.fleetQueries).toEqual([
      { ids: [checkout.id, cart.id], limit: 2 },
    ]);
    expect(first.heard).toMatchObject([{ state: 'live', rollout: checkout }]);
    expect(again.heard).toEqual(first.heard);
    expect(other.heard).toMatchObject([{ state: 'live', rollout: cart }]);
  });

  it('is known at once to those who look later', async () => {
    const api = aBackendWith(checkout);
    const live = new LiveRollouts(api);
    watch(live, checkout.id);
    await pass(0);

    watch(live, checkout.id);
    await pass(0);

    expect(live.read(checkout.id)).toMatchObject({ state: 'live' });
    expect(api.fleetQueries).toHaveLength(1);
  });

  it('is asked for again every ten seconds', async () => {
    const api = aBackendWith(checkout, cart);
    const live = new LiveRollouts(api);
    const { heard } = watch(live, checkout.id);
    watch(live, cart.id);
    await pass(0);

    api.fleet = aFleetPage([
      aFleetRow({ rollout: { ...checkout, phase: 'Aborted' } }),
    ]);
    await pass(10_001);

    expect(api.fleetQueries).toHaveLength(2);
    expect(heard[1]).toMatchObject({ rollout: { phase: 'Aborted' } });
    expect(live.read(cart.id)).toEqual({ state: 'gone' });
  });

  it('is not asked for while nobody can see it', async () => {
    const api = aBackendWith(checkout);
    watch(new LiveRollouts(api), checkout.id);
    await pass(0);

    jest.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    await pass(60_000);

    expect(api.fleetQueries).toHaveLength(1);
  });

  it('is not asked for once nobody looks any more', async () => {
    const api = aBackendWith(checkout, cart);
    const live = new LiveRollouts(api);
    const { stop, heard } = watch(live, checkout.id);
    const other = watch(live, cart.id);
    stop();
    await pass(0);
    other.stop();
    await pass(60_000);

    expect(api.fleetQueries).toEqual([{ ids: [cart.id], limit: 1 }]);
    expect(heard).toEqual([]);
    expect(jest.getTimerCount()).toBe(0);
  });

  it('says that a rollout is gone', async () => {
    const { heard } = watch(new LiveRollouts(aBackendWith()), checkout.id);
    await pass(0);

    expect(heard).toEqual([{ state: 'gone' }]);
  });

  it('says that the backend could not be asked, and tries again', async () => {
    const api = new FakeRolloutsApi();
    api.fleet = new Error('fetch failed');
    const { heard } = watch(new LiveRollouts(api), checkout.id);
    await pass(0);

    api.fleet = aFleetPage([aFleetRow({ rollout: checkout })]);
    await pass(10_001);

    expect(heard).toMatchObject([{ state: 'unreachable' }, { state: 'live' }]);
  });

  it('asks for a long list in parts, for their ids go into an address', async () => {
    const api = aBackendWith();
    const live = new LiveRollouts(api);
    Array.from({ length: 100 }, (_, index) => watch(live, `id-${index}`));
    await pass(0);

    expect(api.fleetQueries.map(({ ids }) => ids?.length)).toEqual([50, 50]);
  });
});
