import { rolloutsPermissions } from '@progressive-delivery/backstage-plugin-rollouts-common';

/**
 * Whom a permission is given to: the owners of the entity, the operators, everybody who is signed
 * in, or the user or the members of the group with this entity ref.
 *
 * @public
 */
export type RolloutsGrantee = 'owners' | 'operators' | 'everybody' | string;

/**
 * Who may do what with rollouts.
 *
 * @public
 */
export interface RolloutsPolicyRules {
  /** Entity refs of those who run the portal. */
  operators: readonly string[];
  /** By the name of the permission; of those that are not named {@link defaultGrantees} holds. */
  grants: Readonly<Record<string, readonly RolloutsGrantee[]>>;
}

/**
 * Everybody who sees an entity sees its rollouts, its owners move them, and operators see how the
 * clusters are watched.
 *
 * @public
 */
export function defaultGrantees(permissionName: string): RolloutsGrantee[] {
  switch (permissionName) {
    case 'rollouts.read':
      return ['everybody'];
    case 'rollouts.status.read':
      return ['operators'];
    default:
      return isRolloutsPermission(permissionName) ? ['owners'] : [];
  }
}

/** Whether this version of the suite has a permission of this name. */
export function isRolloutsPermission(name: string): boolean {
  return rolloutsPermissions.some(permission => permission.name === name);
}
