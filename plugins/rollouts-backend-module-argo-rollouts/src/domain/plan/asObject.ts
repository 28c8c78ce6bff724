import { JsonObject } from '@backstage/types';

/** A value of unknown shape as an object; what is none counts as an empty one. */
export function asObject(value: unknown): JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as JsonObject)
    : {};
}
