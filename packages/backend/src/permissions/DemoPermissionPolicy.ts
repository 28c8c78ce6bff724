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
import {
  decideRollouts,
  RolloutsPolicyRules,
} from '@progressive-delivery/backstage-plugin-permission-backend-module-rollouts';

/** The refs by which a user owns things: their own and those of their groups. */
export type OwnershipLookup = (user: PolicyQueryUser) => Promise<string[]>;

/**
 * Everybody who is signed in may look. Who may move rollouts is decided by the rules. Every other
 * change is denied, also one that a plugin installed later asks for: the demo portal is for looking
 * and for rollouts. (User settings ask for no permission.)
 */
export class DemoPermissionPolicy implements PermissionPolicy {
  private readonly ownershipOf: OwnershipLookup;
  private readonly rules: RolloutsPolicyRules;

  constructor(ownershipOf: OwnershipLookup, rules: RolloutsPolicyRules) {
    this.ownershipOf = ownershipOf;
    this.rules = rules;
  }

  async handle(
    query: PolicyQuery,
    user?: PolicyQueryUser,
  ): Promise<PolicyDecision> {
    const ownership = user && (await this.ownershipOf(user));
    const ofRollouts = decideRollouts(query, ownership, this.rules);
    if (ofRollouts) {
      return ofRollouts;
    }
    return {
      result:
        user && isReadPermission(query.permission)
          ? AuthorizeResult.ALLOW
          : AuthorizeResult.DENY,
    };
  }
}
