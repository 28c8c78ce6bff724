import { ResourceDefinition } from '../../resources/ResourceDefinition';
import { badRequest, unsupportedMediaType } from '../../store/statusErrors';
import { ApiRequest } from '../ApiRequest';
import { mediaTypeOf, parseJson, parseYamlBody } from '../parseBody';
import { applyJsonPatch } from './applyJsonPatch';
import { applyMergePatch } from './applyMergePatch';
import { applyStrategicMergePatch } from './applyStrategicMergePatch';
import { isJsonObject } from './jsonObject';

const JSON_PATCH = 'application/json-patch+json';
const MERGE_PATCH = 'application/merge-patch+json';
const STRATEGIC_PATCH = 'application/strategic-merge-patch+json';
export const APPLY_PATCH = 'application/apply-patch+yaml';

/** The object that a PATCH makes of the current one. Nothing is stored yet. */
export function applyPatchRequest(
  definition: ResourceDefinition,
  current: object,
  request: Pick<ApiRequest, 'headers' | 'body'>,
): unknown {
  const type = mediaTypeOf(request);
  switch (type) {
    case JSON_PATCH:
      return applyJsonPatch(current, parseJson(request.body));
    case MERGE_PATCH:
      return applyMergePatch(current, objectIn(parseJson(request.body)));
    case STRATEGIC_PATCH:
      if (definition.custom) {
        throw unknownPatchType(definition, type);
      }
      return applyStrategicMergePatch(
        current,
        objectIn(parseJson(request.body)),
      );
    case APPLY_PATCH:
      return applyConfiguration(definition, current, request.body);
    default:
      throw unknownPatchType(definition, type);
  }
}

/** An applied configuration is merged over the object. Field owners are not kept, so what a later one leaves out stays. */
function applyConfiguration(
  definition: ResourceDefinition,
  current: object,
  body: Buffer,
): unknown {
  const configuration = objectIn(parseYamlBody(body));
  return definition.custom
    ? applyMergePatch(current, configuration)
    : applyStrategicMergePatch(current, configuration);
}

function objectIn(patch: unknown) {
  if (!isJsonObject(patch)) {
    throw badRequest('the patch is not an object');
  }
  return patch;
}

function unknownPatchType(definition: ResourceDefinition, type: string) {
  const accepted = [
    JSON_PATCH,
    MERGE_PATCH,
    ...(definition.custom ? [] : [STRATEGIC_PATCH]),
    APPLY_PATCH,
  ];
  return unsupportedMediaType(
    `the body of the request was in an unknown format - accepted media types include: ${accepted.join(
      ', ',
    )} (this server got ${type || 'no media type'})`,
  );
}
