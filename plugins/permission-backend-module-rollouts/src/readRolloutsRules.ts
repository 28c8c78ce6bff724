import { RootConfigService } from '@backstage/backend-plugin-api';
import {
  isRolloutsPermission,
  RolloutsGrantee,
  RolloutsPolicyRules,
} from './RolloutsPolicyRules';

type Config = Pick<
  RootConfigService,
  'getOptionalStringArray' | 'getOptionalConfigArray'
>;

const path = 'permission.rollouts';
const entityRef = /^(user|group):[^:/\s]+\/[^:/\s]+$/i;
const words: readonly string[] = ['owners', 'operators', 'everybody'];

/**
 * The rules in `permission.rollouts` of the app-config.
 *
 * @public
 */
export function readRolloutsRules(config: Config): RolloutsPolicyRules {
  const operators = config.getOptionalStringArray(`${path}.operators`) ?? [];
  operators.forEach((ref, index) => {
    if (!entityRef.test(ref)) {
      throw new Error(
        `${path}.operators[${index}] is '${ref}': write the entity ref of a user or a group, such as group:default/platform`,
      );
    }
  });
  const grants: Record<string, RolloutsGrantee[]> = {};
  (config.getOptionalConfigArray(`${path}.grants`) ?? []).forEach(
    (grant, index) => {
      const place = `${path}.grants[${index}]`;
      const to = grant.getStringArray('to');
      to.forEach(grantee => assertGrantee(grantee, place));
      grant.getStringArray('permissions').forEach(name => {
        assertPermission(name, place);
        if (grants[name]) {
          throw new Error(
            `${place} gives ${name} a second time: name each permission once, with all who get it`,
          );
        }
        grants[name] = to;
      });
    },
  );
  return { operators, grants };
}

function assertGrantee(grantee: string, place: string): void {
  if (!words.includes(grantee) && !entityRef.test(grantee)) {
    throw new Error(
      `${place}.to has '${grantee}': write ${words.join(
        ', ',
      )}, or the entity ref of a user or a group`,
    );
  }
}

function assertPermission(name: string, place: string): void {
  if (!isRolloutsPermission(name)) {
    throw new Error(
      `${place}.permissions has '${name}', which is no permission of rollouts: docs/permissions.md lists them`,
    );
  }
}
