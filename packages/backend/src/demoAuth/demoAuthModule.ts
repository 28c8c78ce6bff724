import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  authProvidersExtensionPoint,
  createProxyAuthProviderFactory,
} from '@backstage/plugin-auth-node';
import { assertDemoIsAllowed } from './assertDemoIsAllowed';
import { demoAuthenticator } from './demoAuthenticator';

/** The auth provider `demo`: sign in as one of the demo people, without a password. */
export const demoAuthModule = createBackendModule({
  pluginId: 'auth',
  moduleId: 'demo-provider',
  register(registration) {
    registration.registerInit({
      deps: {
        providers: authProvidersExtensionPoint,
        logger: coreServices.logger,
      },
      async init({ providers, logger }) {
        assertDemoIsAllowed(process.env.NODE_ENV);
        logger.warn(
          'The demo sign-in is on: everybody who reaches this portal may sign in as any of the demo people.',
        );
        providers.registerProvider({
          providerId: 'demo',
          factory: createProxyAuthProviderFactory({
            authenticator: demoAuthenticator,
            signInResolver: ({ result }, context) =>
              context.signInWithCatalogUser({
                entityRef: result.userRef,
              }),
          }),
        });
      },
    });
  },
});
