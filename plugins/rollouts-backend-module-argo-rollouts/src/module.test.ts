import { createBackendPlugin } from '@backstage/backend-plugin-api';
import { startTestBackend } from '@backstage/backend-test-utils';
import {
  RolloutEngine,
  rolloutsEngineExtensionPoint,
} from '@progressive-delivery/backstage-plugin-rollouts-node';
import { argoRolloutsEngine } from './ArgoRolloutsEngine';
import rolloutsModuleArgoRollouts from './index';

// A whole backend takes seconds to start on a busy machine.
jest.setTimeout(30_000);

describe('rolloutsModuleArgoRollouts', () => {
  it('registers the engine with the backend', async () => {
    const engines: RolloutEngine[] = [];
    const host = createBackendPlugin({
      pluginId: 'rollouts',
      register(env) {
        env.registerExtensionPoint(rolloutsEngineExtensionPoint, {
          addEngine: engine => {
            engines.push(engine);
          },
        });
        env.registerInit({ deps: {}, async init() {} });
      },
    });

    const backend = await startTestBackend({
      features: [host, rolloutsModuleArgoRollouts],
    });
    await backend.stop();

    expect(engines).toEqual([argoRolloutsEngine]);
  });
});
