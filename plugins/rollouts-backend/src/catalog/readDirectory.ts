import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  Entity,
  parseEntityRef,
  RELATION_OWNED_BY,
  RELATION_PART_OF,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  EntityLookup,
  kubernetesIdAnnotation,
  kubernetesLabelSelectorAnnotation,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { DirectoryEntity, RelatedEntity } from './DirectoryEntity';

export interface ReadDirectoryOptions {
  catalog: Pick<CatalogService, 'streamEntities' | 'getEntitiesByRefs'>;
  credentials: BackstageCredentials;
  lookUp: (entity: Entity) => EntityLookup;
}

const exists = { $exists: true } as const;

const namingFields = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
  'spec.profile.displayName',
];

/** All entities that say where their rollouts are, with the names of those around them. */
export async function readDirectory(
  options: ReadDirectoryOptions,
): Promise<DirectoryEntity[]> {
  const entities = await readAnnotated(options);
  const systems = await readByRefs(
    options,
    entities.flatMap(entity => systemOf(entity) ?? []),
    [...namingFields, 'relations'],
  );
  const others = await readByRefs(
    options,
    [
      ...entities.flatMap(ownersOf),
      ...[...entities, ...systems.values()].flatMap(
        entity => domainOf(entity) ?? [],
      ),
    ],
    namingFields,
  );
  const toRelated = (ref: string): RelatedEntity => {
    const entity = systems.get(ref) ?? others.get(ref);
    return { ref, title: entity ? titleOf(entity) : parseEntityRef(ref).name };
  };
  return entities.map(entity => {
    const system = systemOf(entity);
    const systemEntity = system === undefined ? undefined : systems.get(system);
    const domain =
      domainOf(entity) ?? (systemEntity ? domainOf(systemEntity) : undefined);
    return {
      ref: stringifyEntityRef(entity),
      title: titleOf(entity),
      lookup: options.lookUp(entity),
      owners: ownersOf(entity).map(toRelated),
      ...(system === undefined ? {} : { system: toRelated(system) }),
      ...(domain === undefined ? {} : { domain: toRelated(domain) }),
    };
  });
}

function annotationPath<Name extends string>(annotation: Name) {
  return `metadata.annotations.${annotation}` as const;
}

async function readAnnotated({
  catalog,
  credentials,
}: ReadDirectoryOptions): Promise<Entity[]> {
  const entities: Entity[] = [];
  for await (const page of catalog.streamEntities(
    {
      query: {
        $any: [
          { [annotationPath(kubernetesIdAnnotation)]: exists },
          { [annotationPath(kubernetesLabelSelectorAnnotation)]: exists },
        ],
      },
      fields: [...namingFields, 'metadata.annotations', 'relations'],
    },
    { credentials },
  )) {
    entities.push(...page);
  }
  return entities;
}

async function readByRefs(
  { catalog, credentials }: ReadDirectoryOptions,
  refs: readonly string[],
  fields: string[],
): Promise<Map<string, Entity>> {
  const entityRefs = [...new Set(refs)];
  if (entityRefs.length === 0) {
    return new Map();
  }
  const { items } = await catalog.getEntitiesByRefs(
    { entityRefs, fields },
    { credentials },
  );
  return new Map(
    items.flatMap(entity =>
      entity ? [[stringifyEntityRef(entity), entity] as const] : [],
    ),
  );
}

function titleOf({ metadata, spec }: Entity): string {
  const profile = spec?.profile;
  const displayName =
    typeof profile === 'object' && profile && 'displayName' in profile
      ? profile.displayName
      : undefined;
  return (
    metadata.title ||
    (typeof displayName === 'string' && displayName) ||
    metadata.name
  );
}

function ownersOf(entity: Entity): string[] {
  return targetsOf(entity, RELATION_OWNED_BY);
}

function systemOf(entity: Entity): string | undefined {
  return targetsOf(entity, RELATION_PART_OF).find(isOfKind('system'));
}

function domainOf(entity: Entity): string | undefined {
  return targetsOf(entity, RELATION_PART_OF).find(isOfKind('domain'));
}

function isOfKind(kind: string): (ref: string) => boolean {
  return ref => ref.startsWith(`${kind}:`);
}

function targetsOf({ relations = [] }: Entity, type: string): string[] {
  return relations
    .filter(relation => relation.type === type)
    .map(({ targetRef }) => stringifyEntityRef(parseEntityRef(targetRef)));
}
