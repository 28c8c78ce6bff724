import { z } from 'zod';
import { Path, pathsToCut } from './pathsToCut';

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
  let result = schema.safeParse(input);
  if (result.success) {
    return { value: result.data, unreadable: [] };
  }
  const holder = { root: structuredClone(input) };
  const unreadable: string[] = [];
  while (!result.success) {
    const paths = pathsToCut(
      holder,
      result.error.issues.map(({ path }) => ['root', ...path]),
    );
    const cut = paths.filter(path => cutAt(holder, path) !== null);
    // Cut from the end, so that indexes stay as they are; told from the beginning.
    unreadable.push(...cut.reverse().map(path => describePath(path.slice(1))));
    result = schema.safeParse(holder.root ?? {});
  }
  return { value: result.data, unreadable };
}

/** Removes the value at a path that is there, and gives it back. */
function cutAt(holder: object, path: Path): unknown {
  const key = path[path.length - 1];
  const parent = path
    .slice(0, -1)
    .reduce<unknown>((at, part) => Reflect.get(Object(at), part), holder);
  if (Array.isArray(parent)) {
    return parent.splice(Number(key), 1)[0];
  }
  const removed = Reflect.get(Object(parent), key);
  Reflect.deleteProperty(Object(parent), key);
  return removed;
}

function describePath(path: Path): string {
  return path.reduce<string>((text, part) => {
    if (typeof part === 'number') {
      return `${text}[${part}]`;
    }
    return text === '' ? String(part) : `${text}.${String(part)}`;
  }, '');
}
