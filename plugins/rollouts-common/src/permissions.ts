import { RESOURCE_TYPE_CATALOG_ENTITY } from '@backstage/plugin-catalog-common/alpha';
import {
  BasicPermission,
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

function toAct(name: string): EntityPermission {
  return createPermission({
    name,
    attributes: { action: 'update' },
    resourceType: RESOURCE_TYPE_CATALOG_ENTITY,
  });
}

/** @public */
export const rolloutsPromotePermission: EntityPermission =
  toAct('rollouts.promote');

/** @public */
export const rolloutsPromoteFullPermission: EntityPermission = toAct(
  'rollouts.promote.full',
);

/** @public */
export const rolloutsAbortPermission: EntityPermission =
  toAct('rollouts.abort');

/** @public */
export const rolloutsRetryPermission: EntityPermission =
  toAct('rollouts.retry');

/**
 * Leave the running step, analysis or experiment before it is done.
 *
 * @public
 */
export const rolloutsSkipPermission: EntityPermission = toAct('rollouts.skip');

/**
 * Pause and resume.
 *
 * @public
 */
export const rolloutsPausePermission: EntityPermission =
  toAct('rollouts.pause');

/** @public */
export const rolloutsRestartPermission: EntityPermission =
  toAct('rollouts.restart');

/**
 * Roll back to an earlier version.
 *
 * @public
 */
export const rolloutsUndoPermission: EntityPermission = toAct('rollouts.undo');

/**
 * End an analysis run or an experiment before it is done.
 *
 * @public
 */
export const rolloutsTerminatePermission: EntityPermission =
  toAct('rollouts.terminate');

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

/**
 * See how clusters are watched, and what went wrong there. For those who run the portal; of no
 * entity, hence without a resource.
 *
 * @public
 */
export const rolloutsStatusReadPermission: BasicPermission = createPermission({
  name: 'rollouts.status.read',
  attributes: { action: 'read' },
});

/** @public */
export const rolloutsPermissions: (EntityPermission | BasicPermission)[] = [
  ...new Set([rolloutsReadPermission, ...Object.values(permissionOfAction)]),
  rolloutsStatusReadPermission,
];
