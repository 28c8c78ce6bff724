import { ApiAnswer, ApiRequest, ok } from '../ApiRequest';
import { ApiServices } from '../ApiServices';
import {
  OPENAPI_V2_PROTOBUF,
  openApiV2Json,
  openApiV2Protobuf,
} from '../openapi/openApiV2';
import {
  openApiV3Document,
  openApiV3Index,
  openApiV3Path,
} from '../openapi/openApiV3';
import { ApiGroupVersion, apiGroupVersions, groupDocuments } from './apiGroups';
import { resourceListDocument } from './resourceListDocument';
import { serverVersion } from './serverVersion';

type PathHandler = (
  request: ApiRequest,
  groupVersions: ApiGroupVersion[],
) => ApiAnswer;

const coreVersions = {
  kind: 'APIVersions',
  versions: ['v1'],
  serverAddressByClientCIDRs: [],
};

const fixedPaths: Record<string, PathHandler> = {
  '/version': () => ok(serverVersion),
  '/healthz': healthy,
  '/readyz': healthy,
  '/livez': healthy,
  '/api': () => ok(coreVersions),
  '/apis': (_request, groupVersions) => ok(groupList(groupVersions)),
  '/openapi/v2': answerOpenApiV2,
  '/openapi/v3': (_request, groupVersions) => ok(openApiV3Index(groupVersions)),
};

/** Answers what is not about resources: discovery, health, version and OpenAPI. Undefined for an unknown path. */
export function answerPath(
  request: ApiRequest,
  services: ApiServices,
): ApiAnswer | undefined {
  const groupVersions = apiGroupVersions(
    services.store.registry,
    services.faults,
  );
  const path = request.path.replace(/(.)\/$/, '$1');
  if (Object.hasOwn(fixedPaths, path)) {
    return fixedPaths[path](request, groupVersions);
  }
  return (
    answerGroup(path, groupVersions) ??
    answerGroupVersion(path, groupVersions) ??
    answerOpenApiV3(path, groupVersions)
  );
}

function healthy(): ApiAnswer {
  return { status: 200, body: 'ok', contentType: 'text/plain; charset=utf-8' };
}

function groupList(groupVersions: ApiGroupVersion[]) {
  return {
    kind: 'APIGroupList',
    apiVersion: 'v1',
    groups: groupDocuments(groupVersions),
  };
}

function answerGroup(
  path: string,
  groupVersions: ApiGroupVersion[],
): ApiAnswer | undefined {
  const found = groupDocuments(groupVersions).find(
    ({ name }) => path === `/apis/${name}`,
  );
  return found && ok({ kind: 'APIGroup', apiVersion: 'v1', ...found });
}

function answerGroupVersion(
  path: string,
  groupVersions: ApiGroupVersion[],
): ApiAnswer | undefined {
  const found = groupVersions.find(
    groupVersion => path === `/${openApiV3Path(groupVersion)}`,
  );
  return found && ok(resourceListDocument(found));
}

function answerOpenApiV3(
  path: string,
  groupVersions: ApiGroupVersion[],
): ApiAnswer | undefined {
  const found = groupVersions.find(
    groupVersion => path === `/openapi/v3/${openApiV3Path(groupVersion)}`,
  );
  return found && ok(openApiV3Document(found));
}

function answerOpenApiV2(
  request: ApiRequest,
  groupVersions: ApiGroupVersion[],
): ApiAnswer {
  const definitions = groupVersions.flatMap(
    groupVersion => groupVersion.definitions,
  );
  const wantsProtobuf = (request.headers.accept ?? '').includes('protobuf');
  return wantsProtobuf
    ? {
        status: 200,
        body: openApiV2Protobuf(definitions),
        contentType: OPENAPI_V2_PROTOBUF,
      }
    : ok(openApiV2Json(definitions));
}
