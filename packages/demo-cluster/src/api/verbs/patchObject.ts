import { UpdatePart } from '../../store/prepareUpdate';
import { notFound } from '../../store/statusErrors';
import { ApiAnswer } from '../ApiRequest';
import { ObjectCall } from '../ApiServices';
import { mediaTypeOf, parseYamlBody } from '../parseBody';
import { APPLY_PATCH, applyPatchRequest } from '../patch/applyPatchRequest';
import { answerObject } from './answerObject';
import { objectAddress, storedDefinitionOf } from './objectAddress';
import { parseDryRun, parseNewObject, parseReplacement } from './parseWrite';

export function patchObject(call: ObjectCall, part: UpdatePart): ApiAnswer {
  const { request, target, services } = call;
  const definition = storedDefinitionOf(call);
  const current = services.store.get(objectAddress(call));
  if (!current) {
    return createByApply(call, part);
  }
  const { view } = target.definition;
  const shown = view ? view.toView(current) : current;
  const patched = applyPatchRequest(target.definition, shown, request);
  const next = parseReplacement(target, patched);
  const replaced = services.store.replace(definition, next, {
    part,
    dryRun: parseDryRun(request.query),
  });
  return answerObject(call, replaced);
}

/** Only an applied configuration may bring an object into being. */
function createByApply(call: ObjectCall, part: UpdatePart): ApiAnswer {
  const { request, target, services } = call;
  if (mediaTypeOf(request) !== APPLY_PATCH || part !== 'main') {
    throw notFound(target.definition, target.name);
  }
  const object = parseNewObject(target, parseYamlBody(request.body));
  const created = services.store.create(
    { ...object, metadata: { ...object.metadata, name: target.name } },
    { dryRun: parseDryRun(request.query) },
  );
  return answerObject(call, created, 201);
}
