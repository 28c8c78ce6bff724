import { z } from 'zod';

/** What could be read of a foreign object, and the paths of what could not. */
interface LenientResult<T> {
  value: T;
  /** Such as `status.conditions[2]`; empty when everything was as expected. */
  unreadable: string[];
}

/**
 * Parses by a schema of which every field is optional, leaving out what does not fit instead
 * of refusing the whole. A `null` counts as absent, as it does for the API server.
 */
export function parseLeniently<S extends z.ZodType>(
  schema: S,
  input: unknown,
): LenientResult<z.output<S>> {
  const first = schema.safeParse(input);
  if (first.success) {
    return { value: first.data, unreadable: [] };
  }
  const holder = { root: structuredClone(input) };
  const unreadable: string[] = [];
  let error: z.ZodError = first.error;
  for (;;) {
    const cut = cutAt(holder, ['root', ...error.issues[0].path]);
    if (cut.removed !== null) {
      unreadable.push(describePath(cut.path.slice(1)));
    }
    const next = schema.safeParse(holder.root ?? {});
    if (next.success) {
      return { value: next.data, unreadable };
    }
    error = next.error;
  }
}

/** Removes the value at `path`, or the nearest thing around it that is there. */
function cutAt(
  holder: object,
  path: PropertyKey[],
): { path: PropertyKey[]; removed: unknown } {
  const key = path[path.length - 1];
  const parent = path
    .slice(0, -1)
    .reduce<unknown>((at, part) => Reflect.get(Object(at), part), holder);
  if (Array.isArray(parent) && Number(key) < parent.length) {
    return { path, removed: parent.splice(Number(key), 1)[0] };
  }
  if (isObject(parent) && Object.hasOwn(parent, key)) {
    const removed = Reflect.get(parent, key);
    Reflect.deleteProperty(parent, key);
    return { path, removed };
  }
  return cutAt(holder, path.slice(0, -1));
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function describePath(path: PropertyKey[]): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === 'number') {
      return `${text}[${part}]`;
    }
    return text === '' ? String(part) : `${text}.${String(part)}`;
  }, '');
}
