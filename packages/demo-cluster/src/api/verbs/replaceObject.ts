import { invalid } from '../../store/statusErrors';
import { UpdatePart } from '../../store/prepareUpdate';
import { ApiAnswer } from '../ApiRequest';
import { ObjectCall } from '../ApiServices';
import { parseBody } from '../parseBody';
import { answerObject } from './answerObject';
import { objectAddress, storedDefinitionOf } from './objectAddress';
import { parseDryRun, parseReplacement } from './parseWrite';

export function replaceObject(call: ObjectCall, part: UpdatePart): ApiAnswer {
  const { request, target, services } = call;
  const definition = storedDefinitionOf(call);
  const object = parseReplacement(target, parseBody(request));
  services.store.read(objectAddress(call));
  if (definition.custom && !object.metadata.resourceVersion) {
    throw invalid(definition, target.name, {
      field: 'metadata.resourceVersion',
      message: 'Invalid value: 0x0: must be specified for an update',
    });
  }
  const replaced = services.store.replace(definition, object, {
    part,
    dryRun: parseDryRun(request.query),
  });
  return answerObject(call, replaced);
}
