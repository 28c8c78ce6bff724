import { ResourceDefinition } from '../../resources/ResourceDefinition';
import { PATCH_PARAMETERS, PatchPath, patchPaths } from './patchPaths';
import { ProtobufWriter } from '../protobuf/ProtobufWriter';

// Clients ask for `v2@v1.0`, but an `@` in the answer's type is refused by some of them.
export const OPENAPI_V2_PROTOBUF =
  'application/com.github.proto-openapi.spec.v2.v1.0+protobuf';

const TITLE = 'Kubernetes';
const VERSION = 'v1.32.0';

// Field numbers of the messages in which the gnostic project defines OpenAPI v2.
const Document = { swagger: 1, info: 2, paths: 8 };
const Info = { title: 1, version: 2 };
const Paths = { path: 2 };
const Named = { name: 1, value: 2 };
const PathItem = { patch: 8 };
const Operation = { parameters: 8, vendorExtension: 13 };
const ParametersItem = { parameter: 1 };
const Parameter = { nonBody: 2 };
const NonBody = { query: 3 };
const Query = { in: 2, name: 4, type: 6 };
const Any = { yaml: 2 };

/** The document as JSON. It says which kinds take which patch parameters and, having no schemas, leaves validation to the server. */
export function openApiV2Json(definitions: readonly ResourceDefinition[]) {
  return {
    swagger: '2.0',
    info: { title: TITLE, version: VERSION },
    paths: Object.fromEntries(
      patchPaths(definitions).map(({ path, definition }) => [
        path,
        { patch: patchOperation(definition) },
      ]),
    ),
    definitions: {},
  };
}

function patchOperation({ group, version, kind }: ResourceDefinition) {
  return {
    parameters: PATCH_PARAMETERS.map(name => ({
      name,
      in: 'query',
      type: 'string',
    })),
    responses: { 200: { description: 'OK' } },
    'x-kubernetes-group-version-kind': { group, version, kind },
  };
}

/** The same document in protobuf: the only form that older kubectl versions read. */
export function openApiV2Protobuf(
  definitions: readonly ResourceDefinition[],
): Buffer {
  return new ProtobufWriter()
    .text(Document.swagger, '2.0')
    .message(Document.info, info =>
      info.text(Info.title, TITLE).text(Info.version, VERSION),
    )
    .message(Document.paths, paths =>
      patchPaths(definitions).forEach(patchPath =>
        paths.message(Paths.path, named => writePath(named, patchPath)),
      ),
    )
    .finish();
}

function writePath(
  named: ProtobufWriter,
  { path, definition }: PatchPath,
): void {
  named
    .text(Named.name, path)
    .message(Named.value, item =>
      item.message(PathItem.patch, operation =>
        writeOperation(operation, definition),
      ),
    );
}

function writeOperation(
  operation: ProtobufWriter,
  { group, version, kind }: ResourceDefinition,
): void {
  for (const name of PATCH_PARAMETERS) {
    operation.message(Operation.parameters, item =>
      item.message(ParametersItem.parameter, parameter =>
        parameter.message(Parameter.nonBody, nonBody =>
          nonBody.message(NonBody.query, query =>
            query
              .text(Query.in, 'query')
              .text(Query.name, name)
              .text(Query.type, 'string'),
          ),
        ),
      ),
    );
  }
  operation.message(Operation.vendorExtension, extension =>
    extension
      .text(Named.name, 'x-kubernetes-group-version-kind')
      .message(Named.value, any =>
        any.text(
          Any.yaml,
          `group: "${group}"\nversion: ${version}\nkind: ${kind}\n`,
        ),
      ),
  );
}
