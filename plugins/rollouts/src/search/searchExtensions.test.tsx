import {
  createExtensionTester,
  renderInTestApp,
} from '@backstage/frontend-test-utils';
import {
  SearchFilterResultTypeBlueprint,
  SearchResultListItemBlueprint,
} from '@backstage/plugin-search-react/alpha';
import { rolloutsApiRef } from '@progressive-delivery/backstage-plugin-rollouts-react';
import {
  aFleetPage,
  aFleetRow,
  aRollout,
  FakeRolloutsApi,
} from '@progressive-delivery/backstage-plugin-rollouts-react/testUtils';
import { screen } from '@testing-library/react';
import { aRolloutDocument } from '../__testUtils__/aRolloutDocument';
import rolloutsPlugin from '../alpha';

const checkout = aRollout({ phase: 'Degraded' });

describe('the search page of the new frontend system', () => {
  it('offers rollouts as a type of results', () => {
    const type = createExtensionTester(
      rolloutsPlugin.getExtension('search-filter-result-type:rollouts'),
    ).get(SearchFilterResultTypeBlueprint.dataRefs.resultType);

    expect(type).toMatchObject({ value: 'rollout', name: 'Rollouts' });
  });

  it('shows a rollout that was found as it is now, and other results not at all', async () => {
    const item = createExtensionTester(
      rolloutsPlugin.getExtension('search-result-list-item:rollouts'),
    ).get(SearchResultListItemBlueprint.dataRefs.item);
    const document = aRolloutDocument(checkout);
    const api = new FakeRolloutsApi();
    api.fleet = aFleetPage([aFleetRow({ rollout: checkout })]);

    renderInTestApp(<item.component result={document} />, {
      apis: [[rolloutsApiRef, api]],
    });

    expect(
      await screen.findByText('Degraded', {}, { timeout: 10_000 }),
    ).toBeVisible();
    expect(screen.getByRole('link', { name: 'checkout' })).toHaveAttribute(
      'href',
      document.location,
    );
    expect(item.predicate?.({ type: 'rollout', document })).toBe(true);
    expect(item.predicate?.({ type: 'techdocs', document })).toBe(false);
  });
});
