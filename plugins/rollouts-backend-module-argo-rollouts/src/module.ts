import { createBackendModule } from '@backstage/backend-plugin-api';
import { rolloutsEngineExtensionPoint } from '@progressive-delivery/backstage-plugin-rollouts-node';
import { argoRolloutsEngine } from './ArgoRolloutsEngine';

/**
 * Adds the Argo Rollouts engine to the Rollouts backend.
 *
 * @public
 */
export const rolloutsModuleArgoRollouts = createBackendModule({
  pluginId: 'rollouts',
  moduleId: 'argo-rollouts',
  register(env) {
    env.registerInit({
      deps: { engines: rolloutsEngineExtensionPoint },
      async init({ engines }) {
        engines.addEngine(argoRolloutsEngine);
      },
    });
  },
});
