import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { SignInPageBlueprint } from '@backstage/plugin-app-react';

/** Replaces the sign-in page by one that lets the visitor be one of the demo people. */
export const signInModule = createFrontendModule({
  pluginId: 'app',
  extensions: [
    SignInPageBlueprint.make({
      params: {
        loader: () =>
          import('./DemoSignInPage').then(
            ({ DemoSignInPage }) => DemoSignInPage,
          ),
      },
    }),
  ],
});
