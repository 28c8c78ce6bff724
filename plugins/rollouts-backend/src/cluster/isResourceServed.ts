import {
  ClusterConnector,
  WatchTarget,
} from '@progressive-delivery/backstage-plugin-rollouts-node';
import { z } from 'zod';
import { requestJson } from './requestJson';
import { groupVersionPath } from './resourcePath';
import { ServedAnswer } from './ResourceSource';

const discoverySchema = z.object({
  resources: z
    .array(z.unknown())
    .transform(elements =>
      elements.flatMap(
        element => z.object({ name: z.string() }).safeParse(element).data ?? [],
      ),
    ),
});

/** Asks the cluster's discovery whether it serves a resource: cheaper than a list that may fail. */
export async function isResourceServed(
  connector: ClusterConnector,
  target: WatchTarget,
  signal: AbortSignal,
): Promise<ServedAnswer> {
  const answer = await requestJson(connector, {
    path: groupVersionPath(target),
    signal,
  });
  if (!answer.ok) {
    return readFailure(answer.failure);
  }
  const parsed = discoverySchema.safeParse(answer.body);
  if (!parsed.success) {
    return {
      ok: false,
      failure: {
        kind: 'malformed',
        message: 'the answer to discovery is not a list of resources',
      },
    };
  }
  const isServed = parsed.data.resources.some(
    ({ name }) => name === target.plural,
  );
  return { ok: true, isServed };
}

/** Whoever may not use discovery may still list: that is for the list to find out. */
function readFailure(
  failure: Extract<ServedAnswer, { ok: false }>['failure'],
): ServedAnswer {
  switch (failure.kind) {
    case 'absent':
      return { ok: true, isServed: false };
    case 'forbidden':
      return { ok: true, isServed: true };
    default:
      return { ok: false, failure };
  }
}
