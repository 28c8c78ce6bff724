import { identityApiRef } from '@backstage/core-plugin-api';
import {
  EntityProvider,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import {
  mockApis,
  renderInTestApp,
  TestApiProvider,
} from '@backstage/test-utils';
import { lightTheme } from '@backstage/theme';
import { ThemeProvider } from '@material-ui/core/styles';
import {
  RolloutEvent,
  RolloutsSnapshot,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { rolloutsApiRef } from '@progressive-delivery/backstage-plugin-rollouts-react';
import { FakeRolloutsApi } from '@progressive-delivery/backstage-plugin-rollouts-react/testUtils';
import { act, screen } from '@testing-library/react';
import { useLocation } from 'react-router-dom';
import { RolloutsTab } from '../tab';
import { anEntity } from './anEntity';

/** Ref of the user who looks at the tab. */
export const viewerRef = 'user:default/jonas.weber';

interface RenderTabOptions {
  api?: FakeRolloutsApi;
  /** Sent over the stream as soon as it is open. */
  snapshot?: RolloutsSnapshot;
  /** What the address has behind the path. */
  search?: string;
  theme?: typeof lightTheme;
}

interface RenderedTab {
  api: FakeRolloutsApi;
  /** Sends an event as the backend would, and waits until it is on the screen. */
  send: (event: RolloutEvent) => Promise<void>;
  /** What the address has behind the path at this moment. */
  search: () => URLSearchParams;
}

/** Renders the tab on the page of {@link anEntity}, on a backend that is driven by hand. */
export async function renderTab(
  options: RenderTabOptions = {},
): Promise<RenderedTab> {
  const { api = new FakeRolloutsApi(), snapshot, search = '' } = options;
  const identity = mockApis.identity({
    userEntityRef: viewerRef,
    displayName: 'Jonas Weber',
  });

  await renderInTestApp(
    <TestApiProvider
      apis={[
        [rolloutsApiRef, api],
        [identityApiRef, identity],
      ]}
    >
      <ThemeProvider theme={options.theme ?? lightTheme}>
        <EntityProvider entity={anEntity()}>
          <RolloutsTab />
        </EntityProvider>
      </ThemeProvider>
      <Address />
    </TestApiProvider>,
    {
      routeEntries: [`/rollouts${search}`],
      mountedRoutes: { '/catalog/:namespace/:kind/:name': entityRouteRef },
    },
  );
  const send = async (event: RolloutEvent) => {
    await act(async () => api.stream.send(event));
  };
  if (snapshot) {
    await send({ type: 'snapshot', snapshot });
  }

  return {
    api,
    send,
    search: () =>
      new URLSearchParams(screen.getByTestId('address').textContent ?? ''),
  };
}

function Address() {
  const { search } = useLocation();
  return <output data-testid="address">{search}</output>;
}
