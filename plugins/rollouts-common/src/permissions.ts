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
 * Leave the running step, analysis or experiment before it is done.
 *
 * @public
 */
export const rolloutsSkipPermission: EntityPermission = createPermission({
  name: 'rollouts.skip',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_CATALOG_ENTITY,
});

/**
 * Pause and resume.
 *
 * @public
 */
export const rolloutsPausePermission: EntityPermission = createPermission({
  name: 'rollouts.pause',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_CATALOG_ENTITY,
});

/** @public */
export const rolloutsRestartPermission: EntityPermission = createPermission({
  name: 'rollouts.restart',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_CATALOG_ENTITY,
});

/**
 * Roll back to an earlier version.
 *
 * @public
 */
export const rolloutsUndoPermission: EntityPermission = createPermission({
  name: 'rollouts.undo',
  attributes: { action: 'update' },
  resourceType: RESOURCE_TYPE_CATALOG_ENTITY,
});

/**
 * End an analysis run or an experiment before it is done.
 *
 * @public
 */
export const rolloutsTerminatePermission: EntityPermission = createPermission({
  name: 'rollouts.terminate',
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
  skip: rolloutsSkipPermission,
  pause: rolloutsPausePermission,
  resume: rolloutsPausePermission,
  abort: rolloutsAbortPermission,
  retry: rolloutsRetryPermission,
  restart: rolloutsRestartPermission,
  rollBack: rolloutsUndoPermission,
  terminateRun: rolloutsTerminatePermission,
  terminateExperiment: rolloutsTerminatePermission,
  retryExperiment: rolloutsRetryPermission,
};

/** @public */
export const rolloutsPermissions: EntityPermission[] = [
  ...new Set([rolloutsReadPermission, ...Object.values(permissionOfAction)]),
];
