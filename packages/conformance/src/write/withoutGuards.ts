import { ClusterMutation } from '@progressive-delivery/backstage-plugin-rollouts-common';

/** A write without the way in which it is guarded: what it sets where. */
export interface PlainWrite {
  path: string;
  body: unknown;
}

interface Operation {
  op: string;
  path: string;
  value?: unknown;
}

/** A planned JSON Patch as the merge patch that says the same, without its tests. */
export function withoutGuards({
  path,
  contentType,
  body,
}: ClusterMutation): PlainWrite {
  if (contentType !== 'application/json-patch+json') return { path, body };
  const merged: Record<string, unknown> = {};
  for (const operation of body as unknown as Operation[]) {
    if (operation.op !== 'test') put(merged, operation);
  }
  return { path, body: merged };
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
