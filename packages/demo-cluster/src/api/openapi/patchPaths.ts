import { ResourceDefinition } from '../../resources/ResourceDefinition';

/** What clients look up in an OpenAPI document before they send a patch: does this kind take these parameters. */
export interface PatchPath {
  path: string;
  definition: ResourceDefinition;
}

export const PATCH_PARAMETERS = [
  'dryRun',
  'fieldManager',
  'fieldValidation',
  'force',
];

export function patchPaths(
  definitions: readonly ResourceDefinition[],
): PatchPath[] {
  return definitions.map(definition => {
    const { group, version, plural, namespaced } = definition;
    const root = group ? `/apis/${group}/${version}` : `/api/${version}`;
    const middle = namespaced ? '/namespaces/{namespace}' : '';
    return { path: `${root}${middle}/${plural}/{name}`, definition };
  });
}
