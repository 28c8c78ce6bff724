import { createApp } from '@backstage/app-defaults';
import { AppRouter, FlatRoutes } from '@backstage/core-app-api';
import { AlertDisplay, OAuthRequestDialog } from '@backstage/core-components';
import { configApiRef, createApiFactory } from '@backstage/core-plugin-api';
import {
  ScmIntegrationsApi,
  scmIntegrationsApiRef,
} from '@backstage/integration-react';
import { CatalogEntityPage, CatalogIndexPage } from '@backstage/plugin-catalog';
import { HomepageCompositionRoot } from '@backstage/plugin-home';
import { NotificationsPage } from '@backstage/plugin-notifications';
import { SearchPage } from '@backstage/plugin-search';
import { UserSettingsPage } from '@backstage/plugin-user-settings';
import {
  RolloutsPage,
  RolloutsStatusPage,
} from '@progressive-delivery/backstage-plugin-rollouts';
import { DemoSignInPage } from '@progressive-delivery/demo-portal';
import { Route } from 'react-router-dom';
import { entityPage } from './entityPage';
import { homePage } from './homePage';
import { searchPage } from './searchPage';
import { Root } from './Root';

const app = createApp({
  apis: [
    // The catalog's About card needs it.
    createApiFactory({
      api: scmIntegrationsApiRef,
      deps: { configApi: configApiRef },
      factory: ({ configApi }) => ScmIntegrationsApi.fromConfig(configApi),
    }),
  ],
  components: { SignInPage: DemoSignInPage },
  __experimentalTranslations: {
    availableLanguages: ['en', 'de', 'fr', 'es', 'ja'],
  },
});

const routes = (
  <FlatRoutes>
    <Route
      path="/"
      element={<CatalogIndexPage initiallySelectedFilter="all" />}
    />
    <Route
      path="/catalog/:namespace/:kind/:name"
      element={<CatalogEntityPage />}
    >
      {entityPage}
    </Route>
    <Route path="/home" element={<HomepageCompositionRoot />}>
      {homePage}
    </Route>
    <Route path="/search" element={<SearchPage />}>
      {searchPage}
    </Route>
    <Route path="/rollouts" element={<RolloutsPage />} />
    <Route path="/rollouts/status" element={<RolloutsStatusPage />} />
    <Route path="/notifications" element={<NotificationsPage />} />
    <Route path="/settings" element={<UserSettingsPage />} />
  </FlatRoutes>
);

/** The portal on the old frontend system, as people with an older Backstage have it. */
export const Portal = app.createRoot(
  <>
    <AlertDisplay />
    <OAuthRequestDialog />
    <AppRouter>
      <Root>{routes}</Root>
    </AppRouter>
  </>,
);
