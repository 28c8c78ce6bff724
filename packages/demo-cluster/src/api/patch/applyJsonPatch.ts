import { applyPatch, Operation } from 'rfc6902';
import { z } from 'zod';
import { badRequest } from '../../store/statusErrors';
import { StatusError } from '../../store/StatusError';

const operationSchema = z.discriminatedUnion('op', [
  z.object({ op: z.literal('add'), path: z.string(), value: z.unknown() }),
  z.object({ op: z.literal('remove'), path: z.string() }),
  z.object({ op: z.literal('replace'), path: z.string(), value: z.unknown() }),
  z.object({ op: z.literal('move'), path: z.string(), from: z.string() }),
  z.object({ op: z.literal('copy'), path: z.string(), from: z.string() }),
  z.object({ op: z.literal('test'), path: z.string(), value: z.unknown() }),
]);

const MAX_OPERATIONS = 10_000;

/**
 * RFC 6902. All operations or none: a `test` that does not hold, or a path that is not there, is
 * answered with 422 as the API server does, whose message does not say which operation it was.
 */
export function applyJsonPatch(target: object, patch: unknown): unknown {
  const operations = z.array(operationSchema).safeParse(patch);
  if (!operations.success) {
    const [issue] = operations.error.issues;
    throw badRequest(
      `the JSON patch is not valid at ${issue.path.join('.') || 'its root'}: ${
        issue.message
      }`,
    );
  }
  if (operations.data.length > MAX_OPERATIONS) {
    throw new StatusError({
      code: 413,
      reason: 'RequestEntityTooLarge',
      message: `The allowed maximum operations in a JSON patch is ${MAX_OPERATIONS}, got ${operations.data.length}`,
    });
  }
  const draft = structuredClone(target);
  const results = applyPatch(draft, operations.data as Operation[]);
  if (results.some(error => error !== null)) {
    throw new StatusError({
      code: 422,
      reason: 'Invalid',
      message: 'the server rejected our request due to an error in our request',
      details: {},
    });
  }
  return draft;
}
