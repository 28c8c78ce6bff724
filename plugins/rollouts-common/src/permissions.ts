import { RESOURCE_TYPE_CATALOG_ENTITY } from '@backstage/plugin-catalog-common/alpha';
import {
  createPermission,
  ResourcePermission,
} from '@backstage/plugin-permission-common';
import { RolloutActionKind } from './actions/RolloutAction';

/**
 * A permission that is decided on a catalog entity.
 *
 * @public
 */
export type EntityPermission = ResourcePermission<
  typeof RESOURCE_TYPE_CATALOG_ENTITY
>;

/**
 * See the rollouts of an entity. Like all permissions here its resource is the catalog entity,
 * so that the catalog's own conditions (`isEntityOwner` and others) decide it.
 *
 * @public
 */
export const rolloutsReadPermission: EntityPermission = createPermission({
  name: 'rollouts.read',
  attributes: { action: 'read' },
  resourceType: RESOURCE_TYPE_CATALOG_ENTITY,
});

/** @public */
export const rolloutsPromotePermission: EntityPermission = createPermission({
  name: 'rollouts.promote',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_CATALOG_ENTITY,
});

/** @public */
export const rolloutsPromoteFullPermission: EntityPermission = createPermission(
  {
    name: 'rollouts.promote.full',
    attributes: { action: 'update' },
    resourceType: RESOURCE_TYPE_CATALOG_ENTITY,
  },
);

/** @public */
export const rolloutsAbortPermission: EntityPermission = createPermission({
  name: 'rollouts.abort',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_CATALOG_ENTITY,
});

/** @public */
export const rolloutsRetryPermission: EntityPermission = createPermission({
  name: 'rollouts.retry',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_CATALOG_ENTITY,
});

/**
 * The permission that an action needs. Kubernetes' own RBAC cannot tell most of these apart.
 *
 * @public
 */
export const permissionOfAction: Record<RolloutActionKind, EntityPermission> = {
  promote: rolloutsPromotePermission,
  promoteFully: rolloutsPromoteFullPermission,
  abort: rolloutsAbortPermission,
  retry: rolloutsRetryPermission,
};

/** @public */
export const rolloutsPermissions: EntityPermission[] = [
  rolloutsReadPermission,
  ...Object.values(permissionOfAction),
];
