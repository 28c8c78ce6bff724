import {
  apiVersionOf,
  qualifiedName,
  ResourceDefinition,
} from './ResourceDefinition';

/** The kinds that a cluster serves at this moment. Custom ones come and go with their definitions. */
export class ResourceRegistry {
  private readonly definitions = new Map<string, ResourceDefinition>();

  constructor(builtIn: readonly ResourceDefinition[]) {
    builtIn.forEach(definition => this.define(definition));
  }

  all(): ResourceDefinition[] {
    return [...this.definitions.values()];
  }

  /** Those that hold objects, without other views of the same objects. */
  stored(): ResourceDefinition[] {
    return this.all().filter(definition => !definition.view);
  }

  define(definition: ResourceDefinition): void {
    this.definitions.set(keyOf(definition), definition);
  }

  forget(definition: ResourceDefinition): void {
    this.definitions.delete(keyOf(definition));
  }

  findResource(
    group: string,
    version: string,
    plural: string,
  ): ResourceDefinition | undefined {
    return this.definitions.get(keyOf({ group, version, plural }));
  }

  findKind(apiVersion: string, kind: string): ResourceDefinition | undefined {
    return this.all().find(
      definition =>
        definition.kind === kind && apiVersionOf(definition) === apiVersion,
    );
  }

  /** The stored definition of a kind whatever its group, as controllers name them. */
  findByKindName(kind: string): ResourceDefinition | undefined {
    return this.stored().find(definition => definition.kind === kind);
  }

  findQualified(name: string): ResourceDefinition | undefined {
    return this.stored().find(definition => qualifiedName(definition) === name);
  }
}

function keyOf(
  definition: Pick<ResourceDefinition, 'group' | 'version' | 'plural'>,
): string {
  return `${definition.group}/${definition.version}/${definition.plural}`;
}
