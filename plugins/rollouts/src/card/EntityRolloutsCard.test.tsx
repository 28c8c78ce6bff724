import { Entity } from '@backstage/catalog-model';
import { EntityProvider } from '@backstage/plugin-catalog-react';
import {
  aCluster,
  aPausedCanary,
  aRollout,
  aSnapshot,
  aSwitchedBlueGreen,
  FakeRolloutsApi,
  secondsAgo,
} from '@progressive-delivery/backstage-plugin-rollouts-react/testUtils';
import { act, screen, within } from '@testing-library/react';
import { anEntity } from '../__testUtils__/anEntity';
import { renderFleet } from '../__testUtils__/renderFleet';
import { EntityRolloutsCard } from './EntityRolloutsCard';

async function renderCard(api: FakeRolloutsApi, entity: Entity = anEntity()) {
  await renderFleet({
    api,
    element: (
      <EntityProvider entity={entity}>
        <EntityRolloutsCard />
      </EntityProvider>
    ),
  });
}

describe('the card on the overview of an entity', () => {
  it('has one line per target, each leading to it in the tab', async () => {
    const api = new FakeRolloutsApi();
    await renderCard(api);
    expect(
      screen.getByRole('status', { name: 'Loading rollouts' }),
    ).toBeVisible();

    await act(async () =>
      api.stream.send({
        type: 'snapshot',
        snapshot: aSnapshot({
          rollouts: [
            aPausedCanary(),
            aRollout({ ref: { cluster: 'prod-us-1' } }),
          ],
        }),
      }),
    );

    const [first, second] = screen.getAllByRole('listitem');
    expect(within(first).getByText('Paused')).toBeVisible();
    expect(first).toHaveTextContent(/20\s?%/);
    expect(within(second).getByText('Healthy')).toBeVisible();
    const href = within(first).getByRole('link').getAttribute('href');
    expect(href).toMatch(
      /^\/catalog\/default\/component\/checkout\/rollouts\?rollout=/,
    );
    expect(screen.getByRole('link', { name: /Open rollouts/ })).toHaveAttribute(
      'href',
      '/catalog/default/component/checkout/rollouts',
    );
  });

  it('tells of a silent cluster as it was last seen', async () => {
    const api = new FakeRolloutsApi();
    await renderCard(api);
    // It was kept for another 24 minutes when the cluster was last heard, long ago by now.
    const switched = aSwitchedBlueGreen();
    const cluster = aCluster({ isReachable: false, lastSeenAt: secondsAgo(0) });

    await act(async () =>
      api.stream.send({
        type: 'snapshot',
        snapshot: aSnapshot({ rollouts: [switched], clusters: [cluster] }),
      }),
    );

    expect(screen.getByRole('listitem')).toHaveTextContent('v3.1.4 → v3.2.0');
    expect(screen.queryByRole('timer')).toBeNull();
  });

  it('says that none was found', async () => {
    const api = new FakeRolloutsApi();
    await renderCard(api);

    await act(async () =>
      api.stream.send({
        type: 'snapshot',
        snapshot: aSnapshot({ rollouts: [] }),
      }),
    );

    expect(
      screen.getByText('No rollout was found for this entity.'),
    ).toBeVisible();
  });

  it('is not there for an entity that does not say where it runs', async () => {
    const api = new FakeRolloutsApi();
    const entity = anEntity();
    await renderCard(api, {
      ...entity,
      metadata: { ...entity.metadata, annotations: {} },
    });

    expect(screen.queryByText('Rollouts')).toBeNull();
    expect(api.streams).toHaveLength(0);
  });
});
