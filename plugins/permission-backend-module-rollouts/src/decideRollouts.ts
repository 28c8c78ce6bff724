import {
  catalogConditions,
  createCatalogConditionalDecision,
} from '@backstage/plugin-catalog-backend/alpha';
import {
  AuthorizeResult,
  isResourcePermission,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import { PolicyQuery } from '@backstage/plugin-permission-node';
import {
  defaultGrantees,
  isRolloutsPermission,
  RolloutsGrantee,
  RolloutsPolicyRules,
} from './RolloutsPolicyRules';

/**
 * Decides on the permissions of rollouts and on nothing else: absent for every other permission, so
 * that the rest of a policy goes on. A permission `rollouts.…` that this version does not know is
 * denied.
 *
 * `ownership` are the refs by which the user owns things, as Backstage's user info service tells
 * them; absent when nobody is signed in.
 *
 * @public
 */
export function decideRollouts(
  { permission }: PolicyQuery,
  ownership: readonly string[] | undefined,
  rules: RolloutsPolicyRules,
): PolicyDecision | undefined {
  const { name } = permission;
  if (!name.startsWith('rollouts.')) {
    return undefined;
  }
  if (!ownership || !isRolloutsPermission(name)) {
    return { result: AuthorizeResult.DENY };
  }
  const grantees = rules.grants[name] ?? defaultGrantees(name);
  if (grantees.some(grantee => isAmong(grantee, ownership, rules))) {
    return { result: AuthorizeResult.ALLOW };
  }
  return grantees.includes('owners') &&
    isResourcePermission(permission, 'catalog-entity')
    ? createCatalogConditionalDecision(
        permission,
        catalogConditions.isEntityOwner({ claims: [...ownership] }),
      )
    : { result: AuthorizeResult.DENY };
}

/** Whether it can be said without a look at the entity. */
function isAmong(
  grantee: RolloutsGrantee,
  ownership: readonly string[],
  { operators }: RolloutsPolicyRules,
): boolean {
  switch (grantee) {
    case 'everybody':
      return true;
    case 'owners':
      return false;
    case 'operators':
      return operators.some(ref => holds(ownership, ref));
    default:
      return holds(ownership, grantee);
  }
}

/** Entity refs are the same in whatever case. */
function holds(ownership: readonly string[], ref: string): boolean {
  return ownership.some(own => own.toLowerCase() === ref.toLowerCase());
}
