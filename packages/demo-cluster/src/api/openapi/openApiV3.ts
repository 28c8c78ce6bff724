import { ResourceDefinition } from '../../resources/ResourceDefinition';
import { ApiGroupVersion } from '../discovery/apiGroups';
import { PATCH_PARAMETERS, patchPaths } from './patchPaths';

/** `/openapi/v3`: where the document of each group version is. */
export function openApiV3Index(groupVersions: readonly ApiGroupVersion[]) {
  return {
    paths: Object.fromEntries(
      groupVersions.map(groupVersion => {
        const path = openApiV3Path(groupVersion);
        return [path, { serverRelativeURL: `/openapi/v3/${path}` }];
      }),
    ),
  };
}

export function openApiV3Path({
  group,
  version,
}: Pick<ApiGroupVersion, 'group' | 'version'>): string {
  return group ? `apis/${group}/${version}` : `api/${version}`;
}

/**
 * The document of one group version. Its patch operations take `fieldValidation`, so that clients
 * leave validation to the server, and name no strategic patch, so that clients merge lists by their
 * own knowledge of the built-in kinds.
 */
export function openApiV3Document({ definitions }: ApiGroupVersion) {
  return {
    openapi: '3.0.0',
    info: { title: 'Kubernetes', version: 'v1.32.0' },
    paths: Object.fromEntries(
      patchPaths(definitions).map(({ path, definition }) => [
        path,
        { patch: patchOperation(definition) },
      ]),
    ),
    components: {
      schemas: Object.fromEntries(
        definitions.map(definition => [
          schemaName(definition),
          schemaOf(definition),
        ]),
      ),
    },
  };
}

function patchOperation(definition: ResourceDefinition) {
  return {
    parameters: PATCH_PARAMETERS.map(name => ({
      name,
      in: 'query',
      schema: { type: 'string', uniqueItems: true },
    })),
    responses: { 200: { description: 'OK' } },
    'x-kubernetes-action': 'patch',
    'x-kubernetes-group-version-kind': kindOf(definition),
  };
}

function schemaOf(definition: ResourceDefinition) {
  return {
    type: 'object',
    ...definition.schema,
    'x-kubernetes-preserve-unknown-fields': true,
    'x-kubernetes-group-version-kind': [kindOf(definition)],
  };
}

function kindOf({ group, version, kind }: ResourceDefinition) {
  return { group, version, kind };
}

function schemaName(definition: ResourceDefinition): string {
  const reversed = (definition.group || 'core').split('.').reverse().join('.');
  return `${reversed}.${definition.version}.${definition.kind}`;
}
