import { StatusError } from '../../store/StatusError';
import { Identity } from './Identity';
import { AccessAttributes } from './isAllowed';

/** The refusal in the API server's own words, which people and programs know how to read. */
export function accessForbidden(
  identity: Identity,
  attributes: AccessAttributes,
): StatusError {
  if (attributes.kind === 'path') {
    return new StatusError({
      code: 403,
      reason: 'Forbidden',
      message: `forbidden: User "${identity.user}" cannot ${attributes.verb} path "${attributes.path}"`,
      details: {},
    });
  }
  const { verb, group, resource, subresource, namespace, name } = attributes;
  const fullResource = subresource ? `${resource}/${subresource}` : resource;
  const qualified = group ? `${resource}.${group}` : resource;
  const subject = name ? `${qualified} "${name}"` : qualified;
  const scope = namespace
    ? `in the namespace "${namespace}"`
    : 'at the cluster scope';
  return new StatusError({
    code: 403,
    reason: 'Forbidden',
    message: `${subject} is forbidden: User "${identity.user}" cannot ${verb} resource "${fullResource}" in API group "${group}" ${scope}`,
    details: {
      ...(name ? { name } : {}),
      ...(group ? { group } : {}),
      kind: resource,
    },
  });
}
