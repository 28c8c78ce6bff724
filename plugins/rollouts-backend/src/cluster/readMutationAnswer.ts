import { ClusterMutation } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { ClusterResponse } from '@progressive-delivery/backstage-plugin-rollouts-node';
import { MutationAnswer } from './ClusterGateway';
import { ClusterStatusAnswer, parseRetryAfter, readStatus } from './readStatus';

/**
 * What the cluster made of a mutation, read off its answer. A deletion is accepted with 202 when
 * something still holds the object back, and with 404 when it is gone already, which is all that
 * was asked for.
 */
export async function readMutationAnswer(
  response: ClusterResponse,
  mutation: ClusterMutation,
): Promise<MutationAnswer> {
  const { status } = response;
  const isGone = status === 404 && mutation.method === 'DELETE';
  if ((status >= 200 && status < 300) || isGone) {
    const auditId = response.headers['audit-id'];
    await discard(response);
    return {
      outcome: 'accepted',
      status,
      ...(typeof auditId === 'string' ? { auditId } : {}),
    };
  }
  const answer = await readStatus(response);
  const { message } = answer;
  if (status === 502 || status === 504) {
    // A gateway speaks here: what stands behind it may have done it all the same.
    return { outcome: 'no-answer', message };
  }
  if (isFailedPrecondition(status, answer, mutation)) {
    return { outcome: 'precondition-failed', status, message };
  }
  const retryAfterMs = parseRetryAfter(
    response.headers['retry-after'],
    new Date(),
  );
  return {
    outcome: 'rejected',
    status,
    message,
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  };
}

/**
 * The API server answers a JSON Patch whose `test` fails with 422 and says no more about it. A 422
 * because the object would be invalid names the fields that are wrong.
 */
function isFailedPrecondition(
  status: number,
  { hasCauses }: ClusterStatusAnswer,
  mutation: ClusterMutation,
): boolean {
  return (
    status === 409 || (status === 422 && !hasCauses && holdsTests(mutation))
  );
}

function holdsTests({ contentType, body }: ClusterMutation): boolean {
  return (
    contentType === 'application/json-patch+json' &&
    Array.isArray(body) &&
    body.some(
      operation =>
        typeof operation === 'object' &&
        operation !== null &&
        !Array.isArray(operation) &&
        operation.op === 'test',
    )
  );
}

/** The status line has decided; that the body breaks off changes nothing. */
async function discard(response: ClusterResponse): Promise<void> {
  try {
    for await (const _ of response.body);
  } catch {
    // see above
  }
}
