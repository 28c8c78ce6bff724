import { parse as parseYaml } from 'yaml';
import { badRequest, unsupportedMediaType } from '../store/statusErrors';
import { ApiRequest } from './ApiRequest';
import { decodeProtobuf, PROTOBUF } from './protobuf/decodeProtobuf';
import { errorWords } from '../errorWords';

const JSON_TYPES = ['', 'application/json', 'text/json'];
const YAML_TYPES = ['application/yaml', 'application/x-yaml', 'text/yaml'];

export function mediaTypeOf(request: Pick<ApiRequest, 'headers'>): string {
  return (request.headers['content-type'] ?? '')
    .split(';')[0]
    .trim()
    .toLowerCase();
}

/** The document in a request's body. Throws 415 for a form that is not read here, and 400 for what is not well formed. */
export function parseBody(
  request: Pick<ApiRequest, 'headers' | 'body'>,
): unknown {
  const type = mediaTypeOf(request);
  if (JSON_TYPES.includes(type)) {
    return parseJson(request.body);
  }
  if (type === PROTOBUF) {
    return decodeProtobuf(request.body);
  }
  if (YAML_TYPES.includes(type)) {
    return parseYamlBody(request.body);
  }
  throw unsupportedMediaType(
    `the body of the request was in an unknown format - accepted media types include: application/json, application/yaml (this server does not read ${type})`,
  );
}

export function parseJson(body: Buffer): unknown {
  if (body.length === 0) {
    throw badRequest('the request has no body, but this operation needs one');
  }
  try {
    return JSON.parse(body.toString('utf8'));
  } catch (error) {
    throw badRequest(
      `the body of the request is not valid JSON: ${errorWords(error)}`,
    );
  }
}

export function parseYamlBody(body: Buffer): unknown {
  try {
    return parseYaml(body.toString('utf8'));
  } catch (error) {
    throw badRequest(
      `the body of the request is not valid YAML: ${errorWords(error)}`,
    );
  }
}
