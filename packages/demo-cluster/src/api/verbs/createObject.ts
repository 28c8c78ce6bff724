import { ApiAnswer } from '../ApiRequest';
import { ResourceCall } from '../ApiServices';
import { parseBody } from '../parseBody';
import { answerObject } from './answerObject';
import { parseDryRun, parseNewObject } from './parseWrite';

export function createObject(call: ResourceCall): ApiAnswer {
  const { request, target, services } = call;
  const object = parseNewObject(target, parseBody(request));
  const created = services.store.create(object, {
    dryRun: parseDryRun(request.query),
  });
  return answerObject(call, created, 201);
}
