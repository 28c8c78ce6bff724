import { evaluateJsonPath } from '../../resources/evaluateJsonPath';
import { StoredObject } from '../../store/StoredObject';

/**
 * The text of one field of an object, as a `fieldPath` names it: `metadata.name`,
 * `metadata.labels['app.kubernetes.io/name']`, `spec.template.spec.containers[0].image`. What is
 * not there, and what is no plain value, is empty.
 */
export function fieldText(object: StoredObject, path: string): string {
  const quoted = path.replace(/\["([^"\]]*)"\]/g, "['$1']");
  let found: unknown;
  try {
    [found] = evaluateJsonPath(object, `.${quoted.replace(/^\./, '')}`);
  } catch {
    return '';
  }
  return found === undefined || found === null || typeof found === 'object'
    ? ''
    : String(found);
}
