import { qualifiedName } from '../resources/ResourceDefinition';
import { noSuchResource } from '../store/statusErrors';
import { StatusError } from '../store/StatusError';
import { accessForbidden } from './access/forbiddenWords';
import { AccessAttributes, isAllowed } from './access/isAllowed';
import { answerReview, findReview } from './access/reviews';
import { ApiAnswer, ApiRequest } from './ApiRequest';
import { ApiServices } from './ApiServices';
import { answerDemoPath, DemoControls } from './demoRoutes';
import { answerPath } from './discovery/answerPath';
import { negotiate } from './negotiate';
import {
  accessOf,
  findTarget,
  parseResourcePath,
  verbOf,
} from './ResourceTarget';
import { operate } from './verbs/resourceOperations';

export interface RequestServices extends ApiServices {
  demo: DemoControls;
}

type ResourcePath = NonNullable<ReturnType<typeof parseResourcePath>>;

/** From a request to its answer. Throws a StatusError for everything that is refused. */
export function handleRequest(
  request: ApiRequest,
  services: RequestServices,
): ApiAnswer {
  if (request.path.startsWith('/demo/')) {
    return answerDemoPath(request, services.demo) ?? refuseUnknownPath();
  }
  const path = parseResourcePath(request.path);
  const fault = services.faults.takeAnswer({
    method: request.method,
    resource: path && qualifiedName(path),
  });
  if (fault) {
    throw faultError(fault);
  }
  return path
    ? answerResource(request, path, services)
    : answerOther(request, services);
}

function answerOther(
  request: ApiRequest,
  services: RequestServices,
): ApiAnswer {
  authorize(request, {
    kind: 'path',
    verb: request.method.toLowerCase(),
    path: request.path,
  });
  return answerPath(request, services) ?? refuseUnknownPath();
}

function answerResource(
  request: ApiRequest,
  path: ResourcePath,
  services: RequestServices,
): ApiAnswer {
  const verb = verbOf(request.method, path, request.query);
  const access = accessOf(path, verb);
  authorize(request, access);
  if (services.faults.isForbidden(qualifiedName(path))) {
    throw accessForbidden(request.identity, access);
  }
  const review = findReview(path);
  if (review) {
    return answerReview(review, request, services.authenticator);
  }
  const target = services.faults.isAbsent(qualifiedName(path))
    ? undefined
    : findTarget(services.store.registry, path);
  if (!target) {
    throw noSuchResource();
  }
  const form = negotiate(request.headers.accept);
  return operate({ services, request, target, form }, verb);
}

function authorize(request: ApiRequest, access: AccessAttributes): void {
  if (!isAllowed(request.identity, access)) {
    throw accessForbidden(request.identity, access);
  }
}

function refuseUnknownPath(): never {
  throw noSuchResource();
}

const FAULT_REASONS = {
  410: ['Expired', 'The resourceVersion for the provided list is too old.'],
  429: [
    'TooManyRequests',
    'the server has received too many requests and has asked us to try again later',
  ],
  500: ['InternalError', 'Internal error occurred: switched on for this demo'],
  503: [
    'ServiceUnavailable',
    'the server is currently unable to handle the request',
  ],
} as const;

function faultError(fault: {
  code: keyof typeof FAULT_REASONS;
  retryAfterSeconds?: number;
}): StatusError {
  const [reason, message] = FAULT_REASONS[fault.code];
  return new StatusError({
    code: fault.code,
    reason,
    message,
    details: { retryAfterSeconds: fault.retryAfterSeconds },
  });
}
