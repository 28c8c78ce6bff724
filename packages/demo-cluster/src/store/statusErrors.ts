import {
  qualifiedName,
  ResourceDefinition,
} from '../resources/ResourceDefinition';
import { StatusCause, StatusDetails, StatusError } from './StatusError';

// Kubernetes' own words, because clients and people match on them.

function about(definition: ResourceDefinition, name?: string): StatusDetails {
  return {
    ...(name ? { name } : {}),
    ...(definition.group ? { group: definition.group } : {}),
    kind: definition.plural,
  };
}

function named(definition: ResourceDefinition, name: string): string {
  return `${qualifiedName(definition)} "${name}"`;
}

export function notFound(
  definition: ResourceDefinition,
  name: string,
): StatusError {
  return new StatusError({
    code: 404,
    reason: 'NotFound',
    message: `${named(definition, name)} not found`,
    details: about(definition, name),
  });
}

export function alreadyExists(
  definition: ResourceDefinition,
  name: string,
): StatusError {
  return new StatusError({
    code: 409,
    reason: 'AlreadyExists',
    message: `${named(definition, name)} already exists`,
    details: about(definition, name),
  });
}

export function conflict(
  definition: ResourceDefinition,
  name: string,
  why = 'the object has been modified; please apply your changes to the latest version and try again',
): StatusError {
  return new StatusError({
    code: 409,
    reason: 'Conflict',
    message: `Operation cannot be fulfilled on ${named(
      definition,
      name,
    )}: ${why}`,
    details: about(definition, name),
  });
}

export function forbidden(
  definition: ResourceDefinition,
  name: string,
  why: string,
): StatusError {
  return new StatusError({
    code: 403,
    reason: 'Forbidden',
    message: `${named(definition, name)} is forbidden: ${why}`,
    details: about(definition, name),
  });
}

/** A value that breaks a rule; `problem` is the rest of the line after the field, as Kubernetes words it. */
export function invalid(
  definition: ResourceDefinition,
  name: string,
  problem: { field: string; message: string },
): StatusError {
  const cause: StatusCause = {
    reason: 'FieldValueInvalid',
    message: problem.message,
    field: problem.field,
  };
  const subject = definition.group
    ? `${definition.kind}.${definition.group}`
    : definition.kind;
  return new StatusError({
    code: 422,
    reason: 'Invalid',
    message: `${subject} "${name}" is invalid: ${problem.field}: ${problem.message}`,
    details: {
      ...(name ? { name } : {}),
      ...(definition.group ? { group: definition.group } : {}),
      kind: definition.kind,
      causes: [cause],
    },
  });
}

export function badRequest(message: string): StatusError {
  return new StatusError({ code: 400, reason: 'BadRequest', message });
}

export function expired(message: string): StatusError {
  return new StatusError({ code: 410, reason: 'Expired', message });
}

export function unsupportedMediaType(message: string): StatusError {
  return new StatusError({
    code: 415,
    reason: 'UnsupportedMediaType',
    message,
  });
}

export function noSuchResource(): StatusError {
  return new StatusError({
    code: 404,
    reason: 'NotFound',
    message: 'the server could not find the requested resource',
    details: {},
  });
}

export function methodNotAllowed(): StatusError {
  return new StatusError({
    code: 405,
    reason: 'MethodNotAllowed',
    message: 'the server does not allow this method on the requested resource',
    details: {},
  });
}
