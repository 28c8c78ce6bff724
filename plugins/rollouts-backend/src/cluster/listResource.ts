import { WatchTarget } from '@progressive-delivery/backstage-plugin-rollouts-node';
import { z } from 'zod';
import { requestJson } from './requestJson';
import { ClusterConnector } from './ClusterConnector';
import { parseObject } from './parseObject';
import { collectionPath } from './resourcePath';
import { ListAnswer, ListOptions, ListPage } from './ResourceSource';

const listSchema = z.object({
  metadata: z.object({
    resourceVersion: z.string().min(1),
    continue: z.string().optional(),
  }),
  // An empty list of a built-in kind may be null.
  items: z.array(z.unknown()).nullable(),
});

/** One page of a list over all namespaces. */
export async function listResource(
  connector: ClusterConnector,
  target: WatchTarget,
  options: ListOptions,
): Promise<ListAnswer> {
  const answer = await requestJson(connector, {
    path: collectionPath(target),
    query: {
      limit: String(options.limit),
      ...(options.continueToken ? { continue: options.continueToken } : {}),
    },
    signal: options.signal,
  });
  if (!answer.ok) {
    return answer;
  }
  const parsed = listSchema.safeParse(answer.body);
  if (!parsed.success) {
    return {
      ok: false,
      failure: {
        kind: 'malformed',
        message: 'the answer to a list is not a list of Kubernetes objects',
      },
    };
  }
  return { ok: true, page: toPage(parsed.data, target) };
}

function toPage(
  { metadata, items }: z.infer<typeof listSchema>,
  target: WatchTarget,
): ListPage {
  const objects = (items ?? []).flatMap(
    item => parseObject(item, target) ?? [],
  );
  return {
    objects,
    malformed: (items ?? []).length - objects.length,
    resourceVersion: metadata.resourceVersion,
    continueToken: metadata.continue || undefined,
  };
}
