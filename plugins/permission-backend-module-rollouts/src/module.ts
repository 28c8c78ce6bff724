import {
  coreServices,
  createBackendModule,
  RootConfigService,
} from '@backstage/backend-plugin-api';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
import {
  OtherPermissions,
  OtherPermissionsAnswer,
  otherPermissionsAnswers,
} from './OtherPermissions';
import { readRolloutsRules } from './readRolloutsRules';
import { RolloutsPermissionPolicy } from './RolloutsPermissionPolicy';

/**
 * Installs the policy for rollouts as the policy of the portal. A portal has one policy: where there
 * is another, call {@link decideRollouts} in that one instead.
 *
 * @public
 */
export const permissionModuleRollouts = createBackendModule({
  pluginId: 'permission',
  moduleId: 'rollouts',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        policy: policyExtensionPoint,
        userInfo: coreServices.userInfo,
      },
      async init({ config, policy, userInfo }) {
        policy.setPolicy(
          new RolloutsPermissionPolicy({
            rules: readRolloutsRules(config),
            userInfo,
            otherwise: new OtherPermissions(readOtherPermissions(config)),
          }),
        );
      },
    });
  },
});

/** Asked for, since any answer that is not chosen opens or closes a whole portal. */
function readOtherPermissions(
  config: RootConfigService,
): OtherPermissionsAnswer {
  const path = 'permission.rollouts.otherPermissions';
  const given = config.getOptionalString(path);
  const answer = otherPermissionsAnswers.find(each => each === given);
  if (!answer) {
    throw new Error(
      `${path} is ${
        given === undefined ? 'missing' : `'${given}'`
      }: write what to answer to the permissions of all other plugins, ${otherPermissionsAnswers.join(
        ', ',
      )}`,
    );
  }
  return answer;
}
