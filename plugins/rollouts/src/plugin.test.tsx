import { attachComponentData } from '@backstage/core-plugin-api';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { rolloutsApiRef } from '@progressive-delivery/backstage-plugin-rollouts-react';
import {
  aPausedCanary,
  aSnapshot,
  FakeRolloutsApi,
} from '@progressive-delivery/backstage-plugin-rollouts-react/testUtils';
import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router-dom';
import {
  EntityRolloutsCard,
  EntityRolloutsContent,
  EntityRolloutsFleet,
  HomeRolloutsCard,
  RolloutsPage,
  rolloutsPlugin,
  RolloutsStatusPage,
} from '.';
import { anEntity } from './__testUtils__/anEntity';
import { answerFrom, renderFleet, someRows } from './__testUtils__/renderFleet';

describe('the plugin on the old frontend system', () => {
  it('brings its own client', () => {
    const provided = [...rolloutsPlugin.getApis()].map(({ api }) => api.id);

    expect(provided).toEqual([rolloutsApiRef.id]);
  });

  it('shows the tab where it is mounted', async () => {
    const api = new FakeRolloutsApi();
    await renderInTestApp(
      <TestApiProvider apis={[[rolloutsApiRef, api]]}>
        <EntityProvider entity={anEntity()}>
          <Routes>
            <Route path="/" element={<EntityRolloutsContent />} />
          </Routes>
        </EntityProvider>
      </TestApiProvider>,
    );
    await screen.findByRole('status', { name: 'Loading rollouts' });

    await act(async () =>
      api.stream.send({
        type: 'snapshot',
        snapshot: aSnapshot({ rollouts: [aPausedCanary()] }),
      }),
    );

    expect(
      screen.getByRole('heading', { name: /^Paused at step 8 of 12/ }),
    ).toBeVisible();
  });

  it('shows the fleet as a page with a header of its own', async () => {
    const api = new FakeRolloutsApi();
    api.fleet = answerFrom(someRows());
    await renderFleet({
      api,
      element: (
        <Routes>
          <Route path="/rollouts" element={<RolloutsPage />} />
        </Routes>
      ),
    });

    expect(
      await screen.findByRole('heading', { name: 'Rollouts', level: 1 }),
    ).toBeVisible();
    expect(await screen.findByRole('link', { name: 'payments' })).toBeVisible();
  });

  it('leads to where the portal has the tab and the status page', async () => {
    const api = new FakeRolloutsApi();
    api.fleet = answerFrom(someRows());
    const EntityPage = () => null;
    attachComponentData(EntityPage, 'core.mountPoint', entityRouteRef);
    await renderFleet({
      api,
      path: '/canaries',
      mountedRoutes: {},
      element: (
        <Routes>
          <Route path="/canaries" element={<RolloutsPage />} />
          <Route path="/watched-clusters" element={<RolloutsStatusPage />} />
          <Route path="/things/:namespace/:kind/:name" element={<EntityPage />}>
            <Route path="releases" element={<EntityRolloutsContent />} />
          </Route>
        </Routes>
      ),
    });

    expect(
      await screen.findByRole('link', { name: 'checkout' }),
    ).toHaveAttribute(
      'href',
      expect.stringMatching(
        /^\/things\/default\/component\/checkout\/releases\?rollout=/,
      ),
    );
    await userEvent.click(
      screen.getByRole('button', { name: /clusters live/ }),
    );
    expect(
      await screen.findByRole('link', { name: 'How the clusters are watched' }),
    ).toHaveAttribute('href', '/watched-clusters');
  });

  it('shows the rollouts of a group on its page', async () => {
    const api = new FakeRolloutsApi();
    api.fleet = answerFrom(someRows());
    const group = {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Group',
      metadata: { name: 'team-payments' },
    };
    await renderFleet({
      api,
      element: (
        <EntityProvider entity={group}>
          <Routes>
            <Route path="/rollouts" element={<EntityRolloutsFleet />} />
          </Routes>
        </EntityProvider>
      ),
    });

    expect(await screen.findByRole('link', { name: 'payments' })).toBeVisible();
    expect(screen.queryByRole('link', { name: 'checkout' })).toBeNull();
  });

  it('shows a card on the overview of an entity', async () => {
    await renderFleet({
      element: (
        <EntityProvider entity={anEntity()}>
          <EntityRolloutsCard />
        </EntityProvider>
      ),
    });

    expect(
      await screen.findByRole('link', { name: /Open rollouts/ }),
    ).toBeVisible();
  });

  it('shows a card on the home page', async () => {
    const api = new FakeRolloutsApi();
    api.fleet = answerFrom(someRows());
    await renderFleet({ api, element: <HomeRolloutsCard /> });

    expect(
      await screen.findByText('Rollouts that need attention'),
    ).toBeVisible();
    expect(await screen.findByRole('link', { name: 'checkout' })).toBeVisible();
  });
});
