import { evaluateJsonPath } from '../../resources/evaluateJsonPath';
import { toGoJson } from '../objects/goJson';
import { ConditionError } from './evaluateCondition';

/** What a web metric's answer holds; text that is no JSON has no value to be judged. */
type WebBody =
  | { isJson: false }
  | { isJson: true; value: unknown; text: string };

/**
 * The value that a web metric's JSONPath selects, the first of several, and the same as a
 * measurement shows it. A path that selects nothing is a ConditionError.
 */
export function readWebBody(body: string, jsonPath: string): WebBody {
  let data: unknown;
  try {
    data = JSON.parse(body);
  } catch {
    return { isJson: false };
  }
  const selected = select(data, jsonPath);
  if (selected.length === 0) {
    throw new ConditionError(
      `Could not find JSONPath in body: ${missingKey(
        data,
        jsonPath,
      )} is not found`,
    );
  }
  const [value] = selected;
  return { isJson: true, value, text: toGoJson(value) };
}

function select(data: unknown, jsonPath: string): unknown[] {
  try {
    return evaluateJsonPath(data, jsonPath);
  } catch (error) {
    throw new ConditionError(
      error instanceof Error ? error.message : String(error),
    );
  }
}

/** The first key on the way that is not there, where the path is one of plain keys. */
function missingKey(data: unknown, jsonPath: string): string {
  const keys = jsonPath.replace(/^\{\$?\.?|\}$/g, '').split('.');
  let at = data;
  for (const key of keys) {
    const isThere =
      typeof at === 'object' && at !== null && Object.hasOwn(at, key);
    if (!isThere) return key;
    at = (at as Record<string, unknown>)[key];
  }
  return jsonPath;
}
