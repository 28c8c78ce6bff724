import { AccessRule, authenticatedRules, Identity } from './Identity';

/** A request as RBAC sees it. */
export type AccessAttributes =
  | {
      kind: 'resource';
      verb: string;
      group: string;
      resource: string;
      subresource?: string;
      namespace?: string;
      name?: string;
    }
  | { kind: 'path'; verb: string; path: string };

export function isAllowed(
  identity: Identity,
  attributes: AccessAttributes,
): boolean {
  return rulesOf(identity).some(rule => covers(rule, attributes));
}

/** The identity's own rules and those that hold for everybody. */
export function rulesOf(identity: Identity): AccessRule[] {
  return [...identity.rules, ...authenticatedRules];
}

function covers(rule: AccessRule, attributes: AccessAttributes): boolean {
  if (!includes(rule.verbs, attributes.verb)) {
    return false;
  }
  return attributes.kind === 'path'
    ? (rule.nonResourceURLs ?? []).some(pattern =>
        matchesPath(pattern, attributes.path),
      )
    : coversResource(rule, attributes);
}

function coversResource(
  rule: AccessRule,
  attributes: Extract<AccessAttributes, { kind: 'resource' }>,
): boolean {
  return (
    includes(rule.apiGroups ?? [], attributes.group) &&
    coversResourceName(rule.resources ?? [], attributes) &&
    (rule.namespaces === undefined ||
      includes(rule.namespaces, attributes.namespace ?? '')) &&
    (rule.resourceNames === undefined ||
      includes(rule.resourceNames, attributes.name ?? ''))
  );
}

function coversResourceName(
  resources: readonly string[],
  { resource, subresource }: { resource: string; subresource?: string },
): boolean {
  const wanted = subresource
    ? [`${resource}/${subresource}`, `${resource}/*`, `*/${subresource}`, '*']
    : [resource, '*'];
  return wanted.some(name => resources.includes(name));
}

function includes(values: readonly string[], value: string): boolean {
  return values.includes('*') || values.includes(value);
}

function matchesPath(pattern: string, path: string): boolean {
  return pattern.endsWith('*')
    ? path.startsWith(pattern.slice(0, -1))
    : path === pattern;
}
