import { ClusterMutation } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { isDeepStrictEqual } from 'node:util';

interface Operation {
  op: string;
  path: string;
  value?: unknown;
}

function operationsOf({ body }: ClusterMutation): Operation[] {
  return body as unknown as Operation[];
}

/**
 * What an API server does with a JSON Patch: all operations or, with an error, none. On the
 * status path only the status of the result counts, elsewhere everything but the status.
 */
export function applyMutation<T extends { status?: unknown }>(
  object: T,
  mutation: ClusterMutation,
): T {
  const patched = structuredClone(object);
  operationsOf(mutation).forEach(operation => apply(patched, operation));
  return mutation.path.endsWith('/status')
    ? { ...object, status: patched.status }
    : { ...patched, status: object.status };
}

function apply(target: object, { op, path, value }: Operation): void {
  const parts = path.slice(1).split('/');
  const last = parts[parts.length - 1];
  const parent = parts
    .slice(0, -1)
    .reduce<any>((at, part) => at?.[part], target);
  const isThere = parent !== undefined && last in parent;
  if (op !== 'add' && !isThere) {
    throw new Error(`422: ${op} ${path} is absent`);
  }
  if (op === 'test' && !isDeepStrictEqual(parent[last], value)) {
    throw new Error(`422: test ${path} failed`);
  }
  if (op === 'remove') {
    delete parent[last];
  } else if (op !== 'test') {
    parent[last] = value;
  }
}

/** The patch as the merge patch that the kubectl plugin would send: without the guards. */
export function withoutGuards(mutation: ClusterMutation): {
  path: string;
  body: unknown;
} {
  const body: Record<string, any> = {};
  for (const { op, path, value } of operationsOf(mutation)) {
    const [top, field] = path.slice(1).split('/');
    if (op !== 'test') {
      body[top] = { ...body[top], [field]: op === 'remove' ? null : value };
    }
  }
  return { path: mutation.path, body };
}
