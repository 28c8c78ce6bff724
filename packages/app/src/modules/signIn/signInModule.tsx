import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { SignInPageBlueprint } from '@backstage/plugin-app-react';
import { DemoSignInPage } from '@progressive-delivery/demo-portal';

/** Replaces the sign-in page by one that lets the visitor be one of the demo people. */
export const signInModule = createFrontendModule({
  pluginId: 'app',
  extensions: [
    SignInPageBlueprint.make({
      params: { loader: async () => DemoSignInPage },
    }),
  ],
});
