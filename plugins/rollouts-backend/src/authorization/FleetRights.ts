import {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { rolloutsReadPermission } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { DirectoryEntity } from '../catalog/DirectoryEntity';
import { askInChunks } from './askInChunks';

export interface FleetRightsOptions {
  catalog: Pick<CatalogService, 'getEntitiesByRefs'>;
  permissions: PermissionsService;
}

/**
 * What somebody may know of an entity: nothing; that it is there; its rollouts too.
 */
export type EntityRight = 'hidden' | 'visible' | 'readable';

const catalogChunks = { size: 500, atOnce: 4 };
/**
 * With every one of them go the conditions of the policy, such as all groups of the user, in a
 * body of 100 kB at most.
 */
const permissionChunks = { size: 50, atOnce: 8 };

/** Asks the catalog and the portal's permissions what somebody may see of the fleet. */
export class FleetRights {
  private readonly options: FleetRightsOptions;

  constructor(options: FleetRightsOptions) {
    this.options = options;
  }

  /** Rights on entities that may have rollouts, and on those that are named beside them. */
  async ask(
    refs: { entities: readonly string[]; related: readonly string[] },
    credentials: BackstageCredentials,
  ): Promise<Map<string, EntityRight>> {
    const [decision] = await this.options.permissions.authorizeConditional(
      [{ permission: rolloutsReadPermission }],
      { credentials },
    );
    const all = [...new Set([...refs.entities, ...refs.related])];
    const rights = new Map<string, EntityRight>(
      all.map(ref => [ref, 'hidden'] as const),
    );
    // Who may see no rollouts needs no names either.
    if (decision.result === AuthorizeResult.DENY) {
      return rights;
    }
    const visible = await this.findVisible(all, credentials);
    visible.forEach(ref => rights.set(ref, 'visible'));
    const candidates = refs.entities.filter(ref => visible.has(ref));
    const readable =
      decision.result === AuthorizeResult.ALLOW
        ? candidates
        : await this.findReadable(candidates, credentials);
    readable.forEach(ref => rights.set(ref, 'readable'));
    return rights;
  }

  private async findVisible(
    refs: readonly string[],
    credentials: BackstageCredentials,
  ): Promise<Set<string>> {
    const { catalog } = this.options;
    const items = await askInChunks(refs, catalogChunks, async entityRefs => {
      const response = await catalog.getEntitiesByRefs(
        {
          entityRefs,
          fields: ['kind', 'metadata.name', 'metadata.namespace'],
        },
        { credentials },
      );
      return response.items;
    });
    return new Set(refs.filter((_, index) => items[index] !== undefined));
  }

  private async findReadable(
    refs: readonly string[],
    credentials: BackstageCredentials,
  ): Promise<string[]> {
    const { permissions } = this.options;
    const decisions = await askInChunks(refs, permissionChunks, chunk =>
      permissions.authorize(
        chunk.map(resourceRef => ({
          permission: rolloutsReadPermission,
          resourceRef,
        })),
        { credentials },
      ),
    );
    return refs.filter(
      (_, index) => decisions[index]?.result === AuthorizeResult.ALLOW,
    );
  }
}

/** Refs of those that are named beside an entity. */
export function relatedRefs({
  owners,
  system,
  domain,
}: DirectoryEntity): string[] {
  return [
    ...owners,
    ...(system ? [system] : []),
    ...(domain ? [domain] : []),
  ].map(({ ref }) => ref);
}
