import { ClusterResponse } from '@progressive-delivery/backstage-plugin-rollouts-node';
import { z } from 'zod';
import { readText } from '../readText';

const maxErrorBytes = 64 * 1024;

/** The body of an error of Backstage's. One of a cluster has `kind: Status`. */
const portalErrorSchema = z.object({
  error: z.object({ name: z.string(), message: z.string() }),
});

/**
 * Tells answers of the cluster from those of the portal that stands before it: its 404 for a
 * cluster that it does not know would otherwise be read as "the cluster does not serve this".
 *
 * @throws Error when the portal could not ask the cluster
 */
export async function unmaskPortalError(
  response: ClusterResponse,
  cluster: string,
): Promise<ClusterResponse> {
  if (response.status < 400) {
    return response;
  }
  const text = await readText(response.body, maxErrorBytes).catch(() => '');
  const parsed = portalErrorSchema.safeParse(tryParse(text));
  if (!parsed.success) {
    return { ...response, body: bodyOf(text) };
  }
  const { message } = parsed.data.error;
  if (response.status === 401 || response.status === 403) {
    return { ...response, body: bodyOf(JSON.stringify(forbidden(message))) };
  }
  throw new Error(
    `the portal's Kubernetes plugin could not reach ${cluster} (${message})`,
  );
}

function forbidden(message: string) {
  return {
    kind: 'Status',
    message: `the portal's Kubernetes plugin does not let the Rollouts plugin through: ${message}`,
  };
}

async function* bodyOf(text: string): AsyncIterable<Uint8Array> {
  yield Buffer.from(text);
}

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
