import {
  ClusterConnector,
  KubernetesIdentity,
} from '@progressive-delivery/backstage-plugin-rollouts-node';
import { ClusterFailure } from './ClusterFailure';
import { failureOfResponse } from './readStatus';
import { readText } from './readText';
import { startDeadline } from './startDeadline';

const defaultTimeoutMs = 30_000;
/** 500 objects of the largest size that etcd takes would be more; no real page is. */
const maxBodyBytes = 512 * 1024 * 1024;

export type JsonAnswer =
  | { ok: true; body: unknown }
  | { ok: false; failure: ClusterFailure };

/** A GET of something whole, or a POST where there is a body. Failures are data. */
export async function requestJson(
  connector: ClusterConnector,
  request: {
    path: string;
    query?: Record<string, string>;
    /** What is created by it. */
    body?: unknown;
    actAs?: KubernetesIdentity;
    signal?: AbortSignal;
    timeoutMs?: number;
  },
): Promise<JsonAnswer> {
  const { path, query, body, actAs, timeoutMs = defaultTimeoutMs } = request;
  const deadline = startDeadline(timeoutMs, request.signal);
  const { signal } = deadline;
  try {
    const response = await connector.send({
      ...(body === undefined
        ? { method: 'GET' }
        : {
            method: 'POST',
            contentType: 'application/json',
            body: JSON.stringify(body),
          }),
      path,
      query,
      ...(actAs ? { actAs } : {}),
      signal,
    });
    if (response.status !== 200 && response.status !== 201) {
      return {
        ok: false,
        failure: await failureOfResponse(response, new Date()),
      };
    }
    return parseJson(await readText(response.body, maxBodyBytes));
  } catch (error) {
    const { message } = error as Error;
    return { ok: false, failure: { kind: 'unreachable', message } };
  } finally {
    deadline.clear();
  }
}

function parseJson(text: string): JsonAnswer {
  try {
    return { ok: true, body: JSON.parse(text) };
  } catch {
    return {
      ok: false,
      failure: {
        kind: 'malformed',
        message: 'the answer is not JSON; is this the address of a cluster?',
      },
    };
  }
}
