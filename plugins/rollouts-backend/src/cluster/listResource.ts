import {
  ClusterConnector,
  WatchTarget,
} from '@progressive-delivery/backstage-plugin-rollouts-node';
import { z } from 'zod';
import { requestJson } from './requestJson';
import { parseObject } from './parseObject';
import { collectionPath, selectorQuery } from './resourcePath';
import {
  ListAnswer,
  ListOptions,
  ListPage,
  ResourceScope,
} from './ResourceSource';

const listSchema = z.object({
  metadata: z.object({
    resourceVersion: z.string().min(1),
    continue: z.string().optional(),
  }),
  // An empty list of a built-in kind may be null.
  items: z.array(z.unknown()).nullable(),
});

/** One page of a list. */
export async function listResource(
  connector: ClusterConnector,
  target: WatchTarget,
  options: ListOptions & { scope?: ResourceScope },
): Promise<ListAnswer> {
  const answer = await requestJson(connector, {
    path: collectionPath(target, options.scope?.namespace),
    query: {
      ...selectorQuery(options.scope),
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
