import { ApiAnswer } from '../ApiRequest';
import { ObjectCall } from '../ApiServices';
import { answerObject } from './answerObject';
import { objectAddress } from './objectAddress';

export function getObject(call: ObjectCall): ApiAnswer {
  return answerObject(call, call.services.store.read(objectAddress(call)));
}
