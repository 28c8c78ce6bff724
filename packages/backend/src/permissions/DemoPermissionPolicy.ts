import {
  catalogConditions,
  createCatalogConditionalDecision,
} from '@backstage/plugin-catalog-backend/alpha';
import {
  AuthorizeResult,
  isPermission,
  isReadPermission,
  Permission,
  PolicyDecision,
  ResourcePermission,
} from '@backstage/plugin-permission-common';
import {
  PermissionPolicy,
  PolicyQuery,
  PolicyQueryUser,
} from '@backstage/plugin-permission-node';
import { permissionOfAction } from '@progressive-delivery/backstage-plugin-rollouts-common';

/** The refs by which a user owns things: their own and those of their groups. */
export type OwnershipLookup = (user: PolicyQueryUser) => Promise<string[]>;

const actionPermissions = Object.values(permissionOfAction);

/**
 * Everybody who is signed in may look. Only owners of an entity may move its rollouts. Every
 * other change is denied, also one that a plugin installed later asks for: the demo portal is
 * for looking and for rollouts. (User settings ask for no permission.)
 */
export class DemoPermissionPolicy implements PermissionPolicy {
  private readonly ownershipOf: OwnershipLookup;

  constructor(ownershipOf: OwnershipLookup) {
    this.ownershipOf = ownershipOf;
  }

  async handle(
    { permission }: PolicyQuery,
    user?: PolicyQueryUser,
  ): Promise<PolicyDecision> {
    if (!user) {
      return { result: AuthorizeResult.DENY };
    }
    if (isReadPermission(permission)) {
      return { result: AuthorizeResult.ALLOW };
    }
    if (isActionPermission(permission)) {
      return createCatalogConditionalDecision(
        permission,
        catalogConditions.isEntityOwner({
          claims: await this.ownershipOf(user),
        }),
      );
    }
    return { result: AuthorizeResult.DENY };
  }
}

function isActionPermission(
  permission: Permission,
): permission is ResourcePermission<'catalog-entity'> {
  return actionPermissions.some(known => isPermission(permission, known));
}
