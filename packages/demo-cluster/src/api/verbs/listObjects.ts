import { ResourceDefinition } from '../../resources/ResourceDefinition';
import { ClusterStore } from '../../store/ClusterStore';
import { compareKeys, objectKey } from '../../store/ObjectTable';
import { badRequest, expired } from '../../store/statusErrors';
import { StoredObject } from '../../store/StoredObject';
import { ApiAnswer, ok } from '../ApiRequest';
import { ResourceCall } from '../ApiServices';
import { presentList } from '../present';
import { parseSelectors } from '../selectors/parseSelectors';
import { parseIncludeObject } from '../table/renderTable';
import { ContinueToken, decodeContinue, encodeContinue } from './continueToken';
import { storedDefinitionOf } from './objectAddress';
import { parseRevision, tooLarge, tooOld } from './parseRevision';

interface Page {
  objects: StoredObject[];
  metadata: {
    resourceVersion: string;
    continue?: string;
    remainingItemCount?: number;
  };
}

export function listObjects(call: ResourceCall): ApiAnswer {
  const page = readPage(call);
  return ok(
    presentList(page.objects, page.metadata, {
      definition: call.target.definition,
      form: call.form,
      now: call.services.store.now(),
      includeObject: parseIncludeObject(call.request.query),
    }),
  );
}

function readPage(call: ResourceCall): Page {
  const { query } = call.request;
  const token = decodeContinue(query.get('continue'));
  const { revision, objects } = readAt(call, token);
  const selects = parseSelectors(call.target, query);
  const selected = objects
    .filter(selects)
    .sort(compareKeys)
    .filter(object => !token || objectKey(object.metadata) > token.after);
  return cutPage(selected, parseLimit(query), {
    revision,
    isSelective: query.has('labelSelector') || query.has('fieldSelector'),
  });
}

/** A list goes on in the state in which it began, and an exact one names its state. */
function readAt(call: ResourceCall, token: ContinueToken | undefined) {
  const { store } = call.services;
  const definition = storedDefinitionOf(call);
  if (token) {
    return {
      revision: token.revision,
      objects: continueList(store, definition, token),
    };
  }
  const asked = parseRevision(call.request.query.get('resourceVersion'));
  if (asked !== undefined && asked > store.revision) {
    throw tooLarge(asked, store.revision);
  }
  if (asked && call.request.query.get('resourceVersionMatch') === 'Exact') {
    const objects = store.listAt(definition, asked);
    if (!objects) {
      throw tooOld(asked, store.revision);
    }
    return { revision: asked, objects };
  }
  return { revision: store.revision, objects: store.list(definition) };
}

function continueList(
  store: ClusterStore,
  definition: ResourceDefinition,
  token: ContinueToken,
): StoredObject[] {
  const objects = store.listAt(definition, token.revision);
  if (!objects) {
    throw expired(
      'The provided continue parameter is too old to display a consistent list result. You must start a new list without the continue parameter.',
    );
  }
  return objects;
}

function cutPage(
  objects: StoredObject[],
  limit: number,
  facts: { revision: number; isSelective: boolean },
): Page {
  const resourceVersion = String(facts.revision);
  if (objects.length <= limit) {
    return { objects, metadata: { resourceVersion } };
  }
  const shown = objects.slice(0, limit);
  const after = objectKey(shown[shown.length - 1].metadata);
  return {
    objects: shown,
    metadata: {
      resourceVersion,
      continue: encodeContinue({ revision: facts.revision, after }),
      ...(facts.isSelective
        ? {}
        : { remainingItemCount: objects.length - limit }),
    },
  };
}

function parseLimit(query: URLSearchParams): number {
  const limit = Number(query.get('limit') ?? 0);
  if (!Number.isInteger(limit) || limit < 0) {
    throw badRequest(`limit: Invalid value: "${query.get('limit')}"`);
  }
  return limit === 0 ? Infinity : limit;
}
