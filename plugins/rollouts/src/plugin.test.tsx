import { EntityProvider } from '@backstage/plugin-catalog-react';
import { renderInTestApp, TestApiProvider } from '@backstage/test-utils';
import { rolloutsApiRef } from '@progressive-delivery/backstage-plugin-rollouts-react';
import {
  aPausedCanary,
  aSnapshot,
  FakeRolloutsApi,
} from '@progressive-delivery/backstage-plugin-rollouts-react/testUtils';
import { act, screen } from '@testing-library/react';
import { Route, Routes } from 'react-router-dom';
import { EntityRolloutsContent, rolloutsPlugin } from '.';
import { anEntity } from './__testUtils__/anEntity';

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
});
