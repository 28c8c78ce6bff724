import { readPath } from '../../resources/readPath';
import { ResourceDefinition } from '../../resources/ResourceDefinition';
import { badRequest } from '../../store/statusErrors';
import { StoredObject } from '../../store/StoredObject';

type FieldPredicate = (object: StoredObject) => boolean;

const EVERYWHERE = ['metadata.name', 'metadata.namespace'];
const REQUIREMENT = /^([^=!]+)(==|!=|=)(.*)$/;

/** `status.phase=Running,spec.nodeName!=x` as a predicate; only fields that the kind offers, 400 for others. */
export function parseFieldSelector(
  selector: string | null,
  definition: ResourceDefinition,
): FieldPredicate {
  const requirements = (selector ?? '')
    .split(',')
    .map(part => part.trim())
    .filter(part => part !== '')
    .map(part => parseRequirement(part, definition));
  return object => requirements.every(holds => holds(object));
}

function parseRequirement(
  requirement: string,
  definition: ResourceDefinition,
): FieldPredicate {
  const match = REQUIREMENT.exec(requirement);
  if (!match) {
    throw badRequest(
      `invalid selector: '${requirement}'; can't understand '${requirement}'`,
    );
  }
  const [, field, operator, value] = match;
  if (![...EVERYWHERE, ...definition.fieldLabels].includes(field)) {
    throw badRequest(`field label not supported: ${field}`);
  }
  return operator === '!='
    ? object => fieldValue(object, field) !== value
    : object => fieldValue(object, field) === value;
}

function fieldValue(object: StoredObject, field: string): string {
  const value =
    field === 'source'
      ? readPath(object, 'source.component')
      : readPath(object, field);
  return value === undefined || value === null ? '' : String(value);
}
