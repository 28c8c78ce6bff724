import { ResultHighlight } from '@backstage/plugin-search-common';
import { SearchResultListItemExtensions } from '@backstage/plugin-search-react';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { Rollout } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { rolloutsApiRef } from '@progressive-delivery/backstage-plugin-rollouts-react';
import {
  aCluster,
  aFleetPage,
  aFleetRow,
  aPausedCanary,
  aRollout,
  FakeRolloutsApi,
} from '@progressive-delivery/backstage-plugin-rollouts-react/testUtils';
import { screen, within } from '@testing-library/react';
import { RolloutSearchResultListItem } from '..';
import { aRolloutDocument } from '../__testUtils__/aRolloutDocument';

const checkout = aRollout();
const cart = aRollout({ ref: { name: 'cart' } });

/** The results of a search page of the old frontend system, on a backend with these rollouts. */
async function renderResults(
  found: { id: Rollout['id']; ref: Rollout['ref'] }[],
  fleet: FakeRolloutsApi['fleet'],
  highlight?: ResultHighlight,
) {
  const api = new FakeRolloutsApi();
  api.fleet = fleet;
  await renderInTestApp(
    <TestApiProvider apis={[[rolloutsApiRef, api]]}>
      <SearchResultListItemExtensions
        results={found.map(rollout => ({
          type: 'rollout',
          document: aRolloutDocument(rollout),
          ...(highlight ? { highlight } : {}),
        }))}
      >
        <RolloutSearchResultListItem />
      </SearchResultListItemExtensions>
    </TestApiProvider>,
  );
  return api;
}

const fleetOf = (...rollouts: Rollout[]) =>
  aFleetPage(rollouts.map(rollout => aFleetRow({ rollout })));

describe('a rollout that was found', () => {
  it('leads to itself on the tab of its entity', async () => {
    await renderResults([checkout], fleetOf(checkout));

    expect(
      await screen.findByRole('link', { name: 'checkout' }),
    ).toHaveAttribute(
      'href',
      '/catalog/default/component/checkout/rollouts?rollout=prod-eu-1%2Fcheckout%2Fargo-rollouts%2FRollout%2Fcheckout',
    );
  });

  it('says where it is and whose', async () => {
    await renderResults([checkout], fleetOf(checkout));
    const item = await screen.findByRole('listitem');

    for (const words of [
      'Production',
      'prod-eu-1',
      'Checkout service',
      'Team Checkout',
    ]) {
      expect(within(item).getByText(words)).toBeVisible();
    }
  });

  it('shows the state of this moment instead of the one that was indexed', async () => {
    await renderResults([checkout], fleetOf(aPausedCanary()));
    const item = await screen.findByRole('listitem');

    expect(await within(item).findByText('Paused')).toBeVisible();
    expect(within(item).queryByText('Healthy')).toBeNull();
    expect(item).toHaveTextContent('v2.14.0 → v2.14.1');
    expect(item).toHaveTextContent(/Waits for Team Checkout to promote/);
  });

  it('asks once for all of a page', async () => {
    const api = await renderResults([checkout, cart], fleetOf(checkout, cart));
    await screen.findAllByRole('link');

    expect(api.fleetQueries).toEqual([
      { ids: [checkout.id, cart.id], limit: 2 },
    ]);
  });

  it('is unknown while its cluster is silent', async () => {
    await renderResults([checkout], {
      ...fleetOf(checkout),
      clusters: [aCluster({ isReachable: false })],
    });

    expect(await screen.findByText('Unknown')).toBeVisible();
  });

  it('says that it is gone', async () => {
    await renderResults([checkout], fleetOf());

    expect(await screen.findByText('No longer there.')).toBeVisible();
    expect(screen.queryByText('Healthy')).toBeNull();
  });

  it('says of what was indexed that it is no more than that', async () => {
    await renderResults([checkout], new Error('fetch failed'));

    expect(
      await screen.findByText(
        'as of the last index; the present state could not be asked for',
      ),
    ).toBeVisible();
    expect(screen.getByText('Healthy')).toBeVisible();
  });

  it('shows where the term occurs, as text and not as markup', async () => {
    await renderResults([checkout], fleetOf(checkout), {
      preTag: '<tag>',
      postTag: '</tag>',
      fields: { text: 'checkout · <img src=x>/<tag>acme</tag>:1' },
    });
    const item = await screen.findByRole('listitem');

    expect(within(item).getByText('acme').tagName).toBe('MARK');
    expect(item).toHaveTextContent('Found in<img src=x>/acme:1');
    expect(within(item).queryByRole('img', { name: '' })).toBeNull();
  });

  it('bears a document of another version of the index', async () => {
    const api = new FakeRolloutsApi();
    api.fleet = fleetOf();
    await renderInTestApp(
      <TestApiProvider apis={[[rolloutsApiRef, api]]}>
        <RolloutSearchResultListItem
          result={{ title: 'checkout', text: '', location: '/somewhere' }}
        />
      </TestApiProvider>,
    );

    expect(
      await screen.findByRole('link', { name: 'checkout' }),
    ).toHaveAttribute('href', '/somewhere');
  });
});
