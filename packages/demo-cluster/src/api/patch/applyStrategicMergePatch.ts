import { isDeepStrictEqual } from 'node:util';
import { badRequest } from '../../store/statusErrors';
import { isJsonObject, JsonObject } from './jsonObject';
import { listStrategy } from './mergeKeys';

const DIRECTIVE = '$patch';
const DELETE_FROM_LIST = '$deleteFromPrimitiveList/';
const ELEMENT_ORDER = '$setElementOrder/';
const RETAIN_KEYS = '$retainKeys';

/**
 * Kubernetes' own patch form for built-in kinds: like a merge patch, but lists of named things are
 * merged by name, and `$patch`, `$retainKeys`, `$deleteFromPrimitiveList` and `$setElementOrder` say
 * what to do instead.
 */
export function applyStrategicMergePatch(
  target: unknown,
  patch: JsonObject,
  field = '',
): JsonObject {
  const base = isJsonObject(target) ? target : {};
  const directive = patch[DIRECTIVE];
  if (directive === 'replace') {
    return withoutDirectives(patch);
  }
  if (directive === 'delete') {
    return {};
  }
  if (directive !== undefined && directive !== 'merge') {
    throw badRequest(`unrecognized type: ${String(directive)}`);
  }
  const merged = retainKeys(base, patch[RETAIN_KEYS]);
  for (const [key, value] of Object.entries(patch)) {
    if (!key.startsWith('$')) {
      mergeField(merged, { key, value, parent: field });
    }
  }
  return applyListDirectives(merged, patch, field);
}

function mergeField(
  merged: JsonObject,
  change: { key: string; value: unknown; parent: string },
): void {
  const { key, value, parent } = change;
  if (value === null) {
    delete merged[key];
  } else if (Array.isArray(value)) {
    merged[key] = mergeList(merged[key], value, { parent, field: key });
  } else if (isJsonObject(value)) {
    merged[key] = applyStrategicMergePatch(merged[key], value, key);
  } else {
    merged[key] = value;
  }
}

function mergeList(
  current: unknown,
  patch: unknown[],
  at: { parent: string; field: string },
): unknown[] {
  const base = Array.isArray(current) ? current : [];
  const strategy = listStrategy(at.parent, at.field);
  if (strategy.kind === 'set') {
    return [
      ...base,
      ...patch.filter(
        value => !base.some(known => isDeepStrictEqual(known, value)),
      ),
    ];
  }
  const isReplaced = patch.some(
    element => isJsonObject(element) && element[DIRECTIVE] === 'replace',
  );
  if (strategy.kind === 'atomic' || isReplaced) {
    return patch
      .filter(element => !(isJsonObject(element) && DIRECTIVE in element))
      .map(element =>
        isJsonObject(element) ? withoutDirectives(element) : element,
      );
  }
  return patch.reduce<unknown[]>(
    (list, element) =>
      mergeElement(list, element, { key: strategy.key, field: at.field }),
    base,
  );
}

function mergeElement(
  list: unknown[],
  element: unknown,
  { key, field }: { key: string; field: string },
): unknown[] {
  if (!isJsonObject(element) || element[key] === undefined) {
    throw badRequest(
      `map: ${JSON.stringify(
        element,
      )} does not contain declared merge key: ${key}`,
    );
  }
  const index = list.findIndex(
    known => isJsonObject(known) && known[key] === element[key],
  );
  if (element[DIRECTIVE] === 'delete') {
    return list.filter((_, position) => position !== index);
  }
  if (index < 0) {
    return [...list, applyStrategicMergePatch({}, element, field)];
  }
  return list.map((known, position) =>
    position === index
      ? applyStrategicMergePatch(known, element, field)
      : known,
  );
}

function retainKeys(base: JsonObject, keys: unknown): JsonObject {
  if (!Array.isArray(keys)) {
    return { ...base };
  }
  return Object.fromEntries(
    Object.entries(base).filter(([key]) => keys.includes(key)),
  );
}

function applyListDirectives(
  merged: JsonObject,
  patch: JsonObject,
  parent: string,
): JsonObject {
  const result = { ...merged };
  for (const [directive, values] of Object.entries(patch)) {
    if (directive.startsWith(DELETE_FROM_LIST) && Array.isArray(values)) {
      const key = directive.slice(DELETE_FROM_LIST.length);
      result[key] = listAt(result, key).filter(
        value => !values.includes(value),
      );
    }
    if (directive.startsWith(ELEMENT_ORDER) && Array.isArray(values)) {
      const key = directive.slice(ELEMENT_ORDER.length);
      if (Array.isArray(result[key])) {
        result[key] = inOrder(listAt(result, key), values, {
          parent,
          field: key,
        });
      }
    }
  }
  return result;
}

function listAt(object: JsonObject, key: string): unknown[] {
  const value = object[key];
  return Array.isArray(value) ? value : [];
}

/** Elements that the order does not name stay where they are among those that it names not. */
function inOrder(
  list: unknown[],
  order: unknown[],
  at: { parent: string; field: string },
): unknown[] {
  const strategy = listStrategy(at.parent, at.field);
  const identity = (element: unknown) =>
    strategy.kind === 'by-key' && isJsonObject(element)
      ? element[strategy.key]
      : element;
  const ranks = order.map(identity);
  const rank = (element: unknown) => ranks.indexOf(identity(element));
  const named = list
    .filter(element => rank(element) >= 0)
    .sort((one, other) => rank(one) - rank(other));
  return list.map(element => (rank(element) >= 0 ? named.shift() : element));
}

function withoutDirectives(object: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(object).filter(([key]) => !key.startsWith('$')),
  );
}
