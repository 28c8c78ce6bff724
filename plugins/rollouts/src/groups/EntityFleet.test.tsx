import { EntityProvider } from '@backstage/plugin-catalog-react';
import { FakeRolloutsApi } from '@progressive-delivery/backstage-plugin-rollouts-react/testUtils';
import { screen } from '@testing-library/react';
import {
  answerFrom,
  renderFleet,
  someRows,
} from '../__testUtils__/renderFleet';
import { EntityFleet } from './EntityFleet';

const group = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name: 'team-checkout' },
};

const element = (
  <EntityProvider entity={group}>
    <EntityFleet />
  </EntityProvider>
);

describe('the rollouts of a group', () => {
  it('are those that it owns, without filters that it decides itself', async () => {
    const api = new FakeRolloutsApi();
    api.fleet = answerFrom(someRows());
    await renderFleet({ api, element, search: '?owner=group:default/other' });

    expect(await screen.findByRole('link', { name: 'checkout' })).toBeVisible();
    expect(screen.queryByRole('link', { name: 'pricing' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'My teams' })).toBeNull();
    expect(screen.queryByRole('button', { name: /^Owner:/ })).toBeNull();
    expect(screen.getByRole('button', { name: 'Cluster: any' })).toBeVisible();
  });

  it('are said to be none where there are none', async () => {
    const api = new FakeRolloutsApi();
    api.fleet = answerFrom([]);
    await renderFleet({ api, element });

    expect(
      await screen.findByText('Nothing that belongs here is rolled out'),
    ).toBeVisible();
  });
});
