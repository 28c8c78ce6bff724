import { StoredObject } from '../../store/StoredObject';
import { ApiAnswer, ok } from '../ApiRequest';
import { ResourceCall } from '../ApiServices';
import { presentObject } from '../present';
import { parseIncludeObject } from '../table/renderTable';

export function answerObject(
  call: ResourceCall,
  object: StoredObject,
  status = 200,
): ApiAnswer {
  const presentation = {
    definition: call.target.definition,
    form: call.form,
    now: call.services.store.now(),
    includeObject: parseIncludeObject(call.request.query),
  };
  return ok(presentObject(object, presentation), status);
}
