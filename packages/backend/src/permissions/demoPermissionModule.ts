import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
import { readRolloutsRules } from '@progressive-delivery/backstage-plugin-permission-backend-module-rollouts';
import { DemoPermissionPolicy } from './DemoPermissionPolicy';

/** Installs {@link DemoPermissionPolicy}. */
export const demoPermissionModule = createBackendModule({
  pluginId: 'permission',
  moduleId: 'demo-policy',
  register(registration) {
    registration.registerInit({
      deps: {
        config: coreServices.rootConfig,
        policy: policyExtensionPoint,
        userInfo: coreServices.userInfo,
      },
      async init({ config, policy, userInfo }) {
        policy.setPolicy(
          new DemoPermissionPolicy(async ({ credentials }) => {
            const { ownershipEntityRefs } = await userInfo.getUserInfo(
              credentials,
            );
            return ownershipEntityRefs;
          }, readRolloutsRules(config)),
        );
      },
    });
  },
});
