import { JsonObject, JsonValue } from '@backstage/types';

/**
 * Do two templates ask for the same pods? What is empty is the same as what is absent, and the
 * order of keys means nothing, as for the controller itself. Two versions may be the same: an
 * upgraded controller may count hashes in another way.
 */
export function isSameTemplate(a: JsonObject, b: JsonObject): boolean {
  return isSame(a, b);
}

function isSame(a: JsonValue | undefined, b: JsonValue | undefined): boolean {
  if (a === b) {
    return true;
  }
  if (Array.isArray(a) && Array.isArray(b)) {
    return (
      a.length === b.length && a.every((item, index) => isSame(item, b[index]))
    );
  }
  return isObject(a) && isObject(b)
    ? isSameObject(a, b)
    : isEmpty(a) && isEmpty(b);
}

function isSameObject(a: JsonObject, b: JsonObject): boolean {
  return (
    Object.keys(a).every(key => isSame(a[key], ownValue(b, key))) &&
    Object.keys(b).every(key => Object.hasOwn(a, key) || isEmpty(b[key]))
  );
}

/** A list has to have nothing in it; an object may have keys of which each is empty. */
function isEmpty(value: JsonValue | undefined): boolean {
  if (Array.isArray(value)) {
    return value.length === 0;
  }
  return isObject(value)
    ? Object.values(value).every(isEmpty)
    : value === undefined || value === null;
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Keys may be called as what every object inherits. */
function ownValue(object: JsonObject, key: string): JsonValue | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}
