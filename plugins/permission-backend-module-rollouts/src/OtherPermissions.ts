import {
  AuthorizeResult,
  isReadPermission,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  PermissionPolicy,
  PolicyQuery,
  PolicyQueryUser,
} from '@backstage/plugin-permission-node';

/** What to answer to what is not of rollouts; `read` allows looking and denies the rest. */
export type OtherPermissionsAnswer = 'allow' | 'read' | 'deny';

export const otherPermissionsAnswers: readonly OtherPermissionsAnswer[] = [
  'allow',
  'read',
  'deny',
];

/** The same answer to everything. Who is not signed in is denied. */
export class OtherPermissions implements PermissionPolicy {
  private readonly answer: OtherPermissionsAnswer;

  constructor(answer: OtherPermissionsAnswer) {
    this.answer = answer;
  }

  async handle(
    { permission }: PolicyQuery,
    user?: PolicyQueryUser,
  ): Promise<PolicyDecision> {
    const isAllowed =
      user !== undefined &&
      (this.answer === 'allow' ||
        (this.answer === 'read' && isReadPermission(permission)));
    return {
      result: isAllowed ? AuthorizeResult.ALLOW : AuthorizeResult.DENY,
    };
  }
}
