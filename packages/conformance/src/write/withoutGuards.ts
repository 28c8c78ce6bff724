import { isDeepStrictEqual } from 'node:util';

/** A write without the way in which it is guarded: what it sets where. */
export interface PlainWrite {
  /** Only of a deletion: all others are patches. */
  method?: 'DELETE';
  path: string;
  body?: unknown;
}

/** A write as it is planned or as it was recorded. */
interface AnyWrite {
  method: string;
  path: string;
  contentType?: string | null;
  body?: unknown;
}

interface Operation {
  op: string;
  path: string;
  value?: unknown;
}

/**
 * A JSON Patch as the merge patch that says the same, without its tests; a merge patch without
 * uid and resourceVersion; a deletion without preconditions.
 */
export function withoutGuards(write: AnyWrite): PlainWrite {
  const { method, path, contentType, body } = write;
  if (method === 'DELETE') return { method, path };
  if (contentType !== 'application/json-patch+json') {
    return { path, body: withoutIdentity(body) };
  }
  const merged: Record<string, unknown> = {};
  for (const operation of body as Operation[]) {
    if (operation.op !== 'test') put(merged, operation);
  }
  return { path, body: merged };
}

function withoutIdentity(body: unknown): unknown {
  if (typeof body !== 'object' || body === null || !('metadata' in body)) {
    return body;
  }
  const { metadata, ...rest } = body;
  const { uid: _, resourceVersion: __, ...left } = Object(metadata);
  return isDeepStrictEqual(left, {}) ? rest : { ...rest, metadata: left };
}

function put(
  target: Record<string, unknown>,
  { op, path, value }: Operation,
): void {
  const keys = path.slice(1).split('/').map(unescape);
  const last = keys.pop() ?? '';
  let holder = target;
  for (const key of keys) {
    holder[key] ??= {};
    holder = holder[key] as Record<string, unknown>;
  }
  holder[last] = op === 'remove' ? null : value;
}

/** `~1` and `~0` of a JSON pointer (RFC 6901). */
function unescape(key: string): string {
  return key.replace(/~1/g, '/').replace(/~0/g, '~');
}
