import {
  aCluster,
  aFleetPage,
  aFleetRow,
  aPausedCanary,
  aRollout,
  builderNow,
  FakeRolloutsApi,
} from '@progressive-delivery/backstage-plugin-rollouts-react/testUtils';
import {
  act,
  fireEvent,
  screen,
  waitFor,
  within,
} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router-dom';
import { fakeTheDate } from '../__testUtils__/fakeTheDate';
import {
  answerFrom,
  renderFleet,
  someRows,
} from '../__testUtils__/renderFleet';
import { FleetView } from './FleetView';

/** As Backstage's client throws it. */
const forbidden = Object.assign(new Error('Request failed with 403'), {
  name: 'ResponseError',
  statusCode: 403,
});

const table = () => screen.findByRole('table', { name: 'Rollouts' });
const rowOf = async (name: string) =>
  within(
    await screen.findByRole('row', {
      name: new RegExp(`^[A-Z][a-z]+ ${name}`),
    }),
  );
const names = () =>
  screen
    .getAllByRole('rowheader')
    .flatMap(header => within(header).queryAllByRole('link'))
    .map(link => link.textContent);

// Each renders a whole page, which takes its time on a busy machine.
jest.setTimeout(30_000);

describe('the fleet', () => {
  let api: FakeRolloutsApi;

  beforeEach(() => {
    fakeTheDate(builderNow);
    api = new FakeRolloutsApi();
    api.fleet = answerFrom(someRows());
  });

  afterEach(() => {
    jest.useRealTimers();
    jest.restoreAllMocks();
    document.documentElement.scrollTop = 0;
  });

  it('shows what needs attention first, then what moves, then what is steady', async () => {
    await renderFleet({ api });

    expect(await table()).toHaveAttribute('aria-rowcount', '9');
    const groups = screen
      .getAllByRole('rowheader')
      .map(({ textContent }) => textContent)
      .filter(text => text?.includes(' · ') && !text.includes('prod'));
    expect(groups).toEqual([
      'Needs attention 2 · each waits for a person',
      'Moving 1 · nothing to do, they go on by themselves',
      'Steady 2 · last changed first',
    ]);
    expect(names()).toEqual([
      'payments',
      'checkout',
      'catalog',
      'pricing',
      'search',
    ]);
  });

  it('says of a rollout where it is, how far, and for whom it waits', async () => {
    await renderFleet({ api });

    const row = await rowOf('checkout');
    expect(row.getByText('Paused')).toBeVisible();
    expect(row.getByText('production · prod-eu-1 / checkout')).toBeVisible();
    expect(row.getByText('8/12')).toBeVisible();
    expect(row.getByText(/^20\s?%$/)).toBeVisible();
    expect(row.getByText('You or team-checkout to promote')).toBeVisible();
    expect(row.getByRole('link', { name: 'team-checkout' })).toHaveAttribute(
      'href',
      '/catalog/default/group/team-checkout',
    );
  });

  it('leads from a rollout to the tab of its entity', async () => {
    await renderFleet({ api });

    const link = (await rowOf('checkout')).getByRole('link', {
      name: 'checkout',
    });
    const [path, search] = link.getAttribute('href')?.split('?') ?? [];
    expect(path).toBe('/catalog/default/component/checkout/rollouts');
    expect(new URLSearchParams(search).get('rollout')).toBe(aPausedCanary().id);
  });

  it('shows one segment, which the address remembers', async () => {
    const { search } = await renderFleet({ api });
    await table();

    await userEvent.click(
      screen.getByRole('button', { name: 'Needs attention 2' }),
    );

    await waitFor(() => expect(names()).toEqual(['payments', 'checkout']));
    expect(search().get('urgency')).toBe('attention');
    expect(screen.getByRole('button', { name: 'All 5' })).toBeVisible();

    await userEvent.click(screen.getByText('Go back in history'));
    await waitFor(() => expect(names()).toHaveLength(5));
    expect(search().get('urgency')).toBeNull();
  });

  it('is scrolled as it was when one comes back to it', async () => {
    const page = document.documentElement;
    jest
      .spyOn(HTMLElement.prototype, 'getBoundingClientRect')
      .mockImplementation(() => new DOMRect(0, 200 - page.scrollTop, 1200, 40));
    const element = (
      <Routes>
        <Route path="/rollouts" element={<FleetView />} />
        <Route path="*" element={<h1>The rollout</h1>} />
      </Routes>
    );
    await renderFleet({ api, element });
    await table();
    page.scrollTop = 900;
    fireEvent.scroll(document);

    await userEvent.click(
      await screen.findByRole('link', { name: 'payments' }),
    );
    await screen.findByRole('heading', { name: 'The rollout' });
    page.scrollTop = 0;
    await userEvent.click(screen.getByText('Go back in history'));
    await table();

    expect(page.scrollTop).toBe(900);
  });

  it('filters by several values, each with how many have it', async () => {
    const { search } = await renderFleet({ api });
    await table();

    await userEvent.click(screen.getByRole('button', { name: 'Phase: any' }));
    const menu = within(await screen.findByRole('dialog', { name: 'Phase' }));
    expect(menu.getByText('Healthy').parentElement).toHaveTextContent(
      'Healthy2',
    );
    await userEvent.click(menu.getByRole('checkbox', { name: /Paused/ }));
    await userEvent.click(menu.getByRole('checkbox', { name: /Aborted/ }));
    await userEvent.keyboard('{Escape}');

    await waitFor(() => expect(names()).toEqual(['payments', 'checkout']));
    expect(search().getAll('phase')).toEqual(['Paused', 'Aborted']);
  });

  it('shows what my teams own', async () => {
    const { search } = await renderFleet({ api });
    await table();

    await userEvent.click(screen.getByRole('button', { name: 'My teams' }));

    await waitFor(() => expect(names()).toEqual(['checkout']));
    expect(search().get('mine')).toBe('true');
  });

  it('goes to the search with "/", and searches when the typing pauses', async () => {
    const { search } = await renderFleet({ api });
    await table();

    await userEvent.keyboard('/pric');

    expect(
      screen.getByRole('searchbox', { name: 'Search rollouts' }),
    ).toHaveValue('pric');
    await waitFor(() => expect(names()).toEqual(['pricing']));
    expect(search().get('text')).toBe('pric');
  });

  it('sorts by a column, up, down and back, and says so', async () => {
    const { search } = await renderFleet({ api });
    const head = async () =>
      within(await table()).getByRole('columnheader', { name: 'Rollout' });
    const click = async () =>
      userEvent.click(within(await head()).getByRole('button'));

    await click();
    expect(await head()).toHaveAttribute('aria-sort', 'ascending');
    expect(api.fleetQueries[api.fleetQueries.length - 1]).toMatchObject({
      sort: 'name',
      order: 'asc',
    });
    expect(screen.queryByText(/each waits for a person/)).toBeNull();
    await click();
    expect(await head()).toHaveAttribute('aria-sort', 'descending');
    await click();
    expect(await head()).not.toHaveAttribute('aria-sort');
    expect(search().toString()).toBe('');
  });

  it('shows values of the address that nothing has, and lets remove them', async () => {
    const { search } = await renderFleet({
      api,
      search: '?phase=Sleeping&cluster=gone&keep=me',
    });
    expect(await screen.findByText('No rollout matches')).toBeVisible();
    expect(screen.getByText('Phase: Sleeping (not known)')).toBeVisible();

    await userEvent.click(
      screen.getByRole('button', { name: 'Remove Cluster: gone' }),
    );
    await waitFor(() => expect(names()).toHaveLength(5));

    await userEvent.click(
      screen.getByRole('button', { name: 'Remove Phase: Sleeping' }),
    );
    expect(search().toString()).toBe('keep=me');
  });

  it('says that nothing matches, and resets the filters', async () => {
    const { search } = await renderFleet({ api, search: '?text=nobody' });

    expect(await screen.findByText('No rollout matches')).toBeVisible();
    expect(
      screen.getByText(
        'Of the 5 that you may see, none is left by these filters.',
      ),
    ).toBeVisible();
    await userEvent.click(
      screen.getByRole('button', { name: 'Reset filters' }),
    );

    await table();
    expect(search().toString()).toBe('');
    expect(screen.getByRole('searchbox')).toHaveValue('');
  });

  it('says that all is well when nothing needs attention', async () => {
    api.fleet = answerFrom(someRows().slice(3));
    await renderFleet({ api, search: '?urgency=attention' });

    expect(await screen.findByText('Nothing needs attention')).toBeVisible();
    await userEvent.click(
      screen.getByRole('button', { name: 'Show all rollouts' }),
    );

    expect(await table()).toBeVisible();
  });

  it('says how to get rollouts here when there are none', async () => {
    api.fleet = aFleetPage([]);
    await renderFleet({ api });

    expect(await screen.findByText('No rollouts yet')).toBeVisible();
    expect(
      screen.getByText(/backstage\.io\/kubernetes-id: checkout/),
    ).toBeVisible();
  });

  it('names the permission that is missing', async () => {
    api.fleet = forbidden;
    await renderFleet({ api });

    expect(
      await screen.findByText('The portal does not let you see rollouts'),
    ).toBeVisible();
    expect(screen.getByText(/rollouts\.read/)).toBeVisible();
  });

  it('says what went wrong, and tries again', async () => {
    api.fleet = new TypeError('Failed to fetch');
    await renderFleet({ api });
    expect(await screen.findByText('Failed to fetch')).toBeVisible();
    api.fleet = answerFrom(someRows());

    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));

    expect(await table()).toBeVisible();
  });

  it('has the shape of a fleet until the first answer', async () => {
    api.getFleet = () => new Promise(() => {});
    await renderFleet({ api });

    expect(
      screen.getByRole('status', { name: 'Loading rollouts' }),
    ).toBeVisible();
  });

  it('tells of a cluster that is down, and what is known of it', async () => {
    api.fleet = answerFrom(someRows(), {
      clusters: [
        aCluster({ environment: 'production' }),
        aCluster({
          name: 'prod-us-1',
          environment: 'production',
          isReachable: false,
          message: 'connect ETIMEDOUT',
        }),
      ],
    });
    await renderFleet({ api });

    const row = await rowOf('catalog');
    expect(row.getByText('Unknown')).toBeVisible();
    expect(row.getByText(/^Cluster not reachable, seen /)).toBeVisible();
    // Nobody knows for how long it has been in a state that nobody knows.
    expect(row.getAllByRole('cell').at(-1)).toBeEmptyDOMElement();
    await userEvent.click(
      screen.getByRole('button', { name: '1 of 2 clusters live' }),
    );
    const details = within(
      await screen.findByRole('dialog', { name: 'Clusters' }),
    );
    expect(details.getByText('connect ETIMEDOUT')).toBeVisible();
  });

  it('goes from rollout to rollout with the arrow keys', async () => {
    await renderFleet({ api });
    const link = async (name: string) =>
      (await rowOf(name)).getByRole('link', { name });
    act(() => screen.getByRole('link', { name: 'checkout' }).focus());

    await userEvent.keyboard('{ArrowDown}');
    expect(await link('catalog')).toHaveFocus();
    await userEvent.keyboard('{ArrowUp}{ArrowUp}');
    expect(await link('payments')).toHaveFocus();
  });

  it('makes only the lines of 2,000 rollouts that are in view', async () => {
    api.fleet = answerFrom(
      Array.from({ length: 2000 }, (_, index) =>
        aFleetRow({ rollout: aRollout({ ref: { name: `service-${index}` } }) }),
      ),
    );
    await renderFleet({ api });

    expect(await table()).toHaveAttribute('aria-rowcount', '2002');
    expect(screen.getByText('2,000')).toBeVisible();
    expect(names().length).toBeLessThan(60);
    expect(names()[0]).toBe('service-0');
  });
});
