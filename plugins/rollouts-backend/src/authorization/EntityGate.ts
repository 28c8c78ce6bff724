import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { NotAllowedError, NotFoundError } from '@backstage/errors';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  EntityLookup,
  permissionOfAction,
  RolloutActionKind,
  rolloutActionKinds,
  rolloutsReadPermission,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { EntityView } from '../stream/EntityView';
import { canonicalEntityRef } from './canonicalEntityRef';

export interface EntityGateOptions {
  catalog: Pick<CatalogService, 'getEntityByRef'>;
  permissions: PermissionsService;
  lookUp: (entity: Entity) => EntityLookup;
}

/** Lets a user through to the rollouts of an entity. */
export class EntityGate {
  private readonly options: EntityGateOptions;

  constructor(options: EntityGateOptions) {
    this.options = options;
  }

  /**
   * What this user may see, and which of these actions they may take; all unless given. Each one
   * is a question of its own to the policy, and its conditions one more to the catalog.
   *
   * @throws InputError on a malformed ref, NotFoundError when there is no such entity or the user
   *   may not see it, NotAllowedError when the user may not see its rollouts
   */
  async open(
    entityRef: string,
    credentials: BackstageCredentials,
    actions: readonly RolloutActionKind[] = rolloutActionKinds,
  ): Promise<EntityView> {
    const { catalog, permissions, lookUp } = this.options;
    const resourceRef = canonicalEntityRef(entityRef);
    // At the same time: somebody waits for both, at a button that ends an outage.
    const [entity, [mayRead, ...mayAct]] = await Promise.all([
      catalog.getEntityByRef(resourceRef, { credentials }),
      permissions.authorize(
        [
          { permission: rolloutsReadPermission, resourceRef },
          ...actions.map(kind => ({
            permission: permissionOfAction[kind],
            resourceRef,
          })),
        ],
        { credentials },
      ),
    ]);
    if (!entity) {
      throw new NotFoundError(
        `There is no entity ${resourceRef}, or you may not see it`,
      );
    }
    if (mayRead.result !== AuthorizeResult.ALLOW) {
      throw new NotAllowedError(
        `You may not see the rollouts of ${resourceRef}`,
      );
    }
    return {
      entityRef: resourceRef,
      lookup: lookUp(entity),
      allowedActions: actions.filter(
        (_, index) => mayAct[index].result === AuthorizeResult.ALLOW,
      ),
    };
  }
}
