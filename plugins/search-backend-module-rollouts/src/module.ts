import { setTimeout } from 'node:timers/promises';
import {
  AuthService,
  coreServices,
  createBackendModule,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import { searchIndexRegistryExtensionPoint } from '@backstage/plugin-search-backend-node/alpha';
import { RolloutsClient } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { readRolloutCollatorConfig } from './config';
import { RolloutCollatorFactory } from './RolloutCollatorFactory';

/**
 * Indexes the rollouts of all clusters, so that the search finds them by name, entity, image,
 * version, state, place and team. Only those who may see a rollout find it.
 *
 * @public
 */
export const searchModuleRollouts = createBackendModule({
  pluginId: 'search',
  moduleId: 'rollouts-collator',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        discovery: coreServices.discovery,
        indexRegistry: searchIndexRegistryExtensionPoint,
        rootConfig: coreServices.rootConfig,
        scheduler: coreServices.scheduler,
      },
      async init({ auth, discovery, indexRegistry, rootConfig, scheduler }) {
        const { schedule, locationTemplate } =
          readRolloutCollatorConfig(rootConfig);
        indexRegistry.addCollator({
          schedule: scheduler.createScheduledTaskRunner(schedule),
          factory: new RolloutCollatorFactory({
            client: serviceClient({ auth, discovery }),
            locationTemplate,
            sleep: setTimeout,
          }),
        });
      },
    });
  },
});

/** The rollouts backend, asked in the name of the search itself, which may see everything. */
function serviceClient(services: {
  auth: AuthService;
  discovery: DiscoveryService;
}): RolloutsClient {
  const { auth, discovery } = services;
  return new RolloutsClient({
    discoveryApi: discovery,
    fetchApi: {
      async fetch(input, init) {
        const { token } = await auth.getPluginRequestToken({
          onBehalfOf: await auth.getOwnServiceCredentials(),
          targetPluginId: 'rollouts',
        });
        const headers = new Headers(init?.headers);
        headers.set('authorization', `Bearer ${token}`);
        return fetch(input, { ...init, headers });
      },
    },
  });
}
