import { z } from 'zod';
import { ResourceDefinition } from '../../resources/ResourceDefinition';
import { DeleteOptions } from '../../store/StoreOperations';
import { badRequest } from '../../store/statusErrors';
import { StoredObject } from '../../store/StoredObject';
import { ApiAnswer, ApiRequest, ok } from '../ApiRequest';
import { ObjectCall } from '../ApiServices';
import { parseBody } from '../parseBody';
import { answerObject } from './answerObject';
import { objectAddress } from './objectAddress';
import { parseDryRun } from './parseWrite';

const PROPAGATIONS = ['Background', 'Foreground', 'Orphan'] as const;

// The grace period is read over: pods here have no processes that could end gracefully.
const optionsSchema = z.object({
  propagationPolicy: z.enum(PROPAGATIONS).nullish(),
  orphanDependents: z.boolean().nullish(),
  dryRun: z.array(z.literal('All')).nullish(),
  preconditions: z
    .object({
      uid: z.string().optional(),
      resourceVersion: z.string().optional(),
    })
    .nullish(),
});

export function deleteObject(call: ObjectCall): ApiAnswer {
  const address = objectAddress(call);
  const { object, gone } = call.services.store.delete(
    address,
    parseDeleteOptions(call.request),
  );
  return gone
    ? ok(deletedStatus(address.definition, object))
    : answerObject(call, object);
}

export function parseDeleteOptions(request: ApiRequest): DeleteOptions {
  const body = request.body.length > 0 ? parseBody(request) : {};
  const parsed = optionsSchema.safeParse({
    ...(body as object),
    ...fromQuery(request.query),
  });
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw badRequest(
      `DeleteOptions: ${issue.path.join('.')}: ${issue.message}`,
    );
  }
  const { propagationPolicy, orphanDependents, preconditions, dryRun } =
    parsed.data;
  return {
    propagation:
      propagationPolicy ?? (orphanDependents ? 'Orphan' : 'Background'),
    preconditions: preconditions ?? undefined,
    dryRun: parseDryRun(request.query) || Boolean(dryRun?.length),
  };
}

function fromQuery(query: URLSearchParams): object {
  const propagationPolicy = query.get('propagationPolicy');
  return propagationPolicy ? { propagationPolicy } : {};
}

function deletedStatus(definition: ResourceDefinition, object: StoredObject) {
  return {
    kind: 'Status',
    apiVersion: 'v1',
    metadata: {},
    status: 'Success',
    details: {
      name: object.metadata.name,
      ...(definition.group ? { group: definition.group } : {}),
      kind: definition.plural,
      uid: object.metadata.uid,
    },
  };
}
