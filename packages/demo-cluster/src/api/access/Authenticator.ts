import { IncomingHttpHeaders } from 'node:http';
import { StatusError } from '../../store/StatusError';
import { accessForbidden } from './forbiddenWords';
import { Identity, TokenIdentity } from './Identity';
import { isAllowed } from './isAllowed';

/** Finds out who sends a request: by bearer token, or by impersonation on top of it. */
export class Authenticator {
  private readonly identities: readonly TokenIdentity[];

  constructor(identities: readonly TokenIdentity[]) {
    this.identities = identities;
  }

  authenticate(headers: IncomingHttpHeaders): Identity {
    const [, token] =
      /^Bearer\s+(\S+)$/i.exec(headers.authorization ?? '') ?? [];
    const identity = this.identities.find(known => known.token === token);
    if (!identity) {
      throw new StatusError({
        code: 401,
        reason: 'Unauthorized',
        message: 'Unauthorized',
      });
    }
    const user = headers['impersonate-user'];
    return typeof user === 'string'
      ? this.impersonate(identity, user, groupsOf(headers))
      : identity;
  }

  /** What a user of this name, or a member of these groups, may do: for access reviews and impersonation. */
  identityOf(user: string, groups: readonly string[]): Identity {
    const byUser = this.identities.find(known => known.user === user);
    const byGroup = this.identities.filter(known =>
      known.groups.some(group => isOwnGroup(group) && groups.includes(group)),
    );
    return {
      user,
      groups: [...new Set([...groups, 'system:authenticated'])],
      rules: [byUser, ...byGroup].flatMap(known => known?.rules ?? []),
    };
  }

  private impersonate(
    identity: Identity,
    user: string,
    groups: string[],
  ): Identity {
    assertMayImpersonate(identity, 'users', user);
    groups.forEach(group => assertMayImpersonate(identity, 'groups', group));
    return this.identityOf(user, groups);
  }
}

function assertMayImpersonate(
  identity: Identity,
  resource: 'users' | 'groups',
  name: string,
): void {
  const attributes = {
    kind: 'resource',
    verb: 'impersonate',
    group: '',
    resource,
    name,
  } as const;
  if (!isAllowed(identity, attributes)) {
    throw accessForbidden(identity, attributes);
  }
}

function groupsOf(headers: IncomingHttpHeaders): string[] {
  const header = headers['impersonate-group'];
  const lines = Array.isArray(header) ? header : [header ?? ''];
  // Node joins repeated headers of this name with a comma.
  return lines
    .flatMap(line => line.split(','))
    .map(group => group.trim())
    .filter(group => group !== '');
}

/** Everybody is in `system:authenticated`, which therefore says nothing about rules. */
function isOwnGroup(group: string): boolean {
  return group !== 'system:authenticated';
}
