import { isDeepStrictEqual } from 'node:util';

/** An operation of JSON Patch (RFC 6902). */
export interface Operation {
  op: string;
  path: string;
  value?: unknown;
}

/** What an API server does with a JSON Patch: all operations or, with an error, none. */
export function applyJsonPatch<T extends object>(
  object: T,
  operations: readonly Operation[],
): T {
  const patched = structuredClone(object);
  operations.forEach(operation => apply(patched, operation));
  return patched;
}

function apply(target: object, { op, path, value }: Operation): void {
  const parts = path.slice(1).split('/');
  const last = parts[parts.length - 1];
  const parent = parts
    .slice(0, -1)
    .reduce<any>((at, part) => at?.[part], target);
  if (parent === undefined) {
    throw new Error(`422: ${op} ${path} is nowhere`);
  }
  if (op !== 'add' && !(last in parent)) {
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
