import { UserInfoService } from '@backstage/backend-plugin-api';
import { PolicyDecision } from '@backstage/plugin-permission-common';
import {
  PermissionPolicy,
  PolicyQuery,
  PolicyQueryUser,
} from '@backstage/plugin-permission-node';
import { decideRollouts } from './decideRollouts';
import { RolloutsPolicyRules } from './RolloutsPolicyRules';

/** @public */
export interface RolloutsPermissionPolicyOptions {
  rules: RolloutsPolicyRules;
  userInfo: Pick<UserInfoService, 'getUserInfo'>;
  /** Decides on everything that is not of rollouts. */
  otherwise: PermissionPolicy;
}

/**
 * A policy around another one: it decides on rollouts, the other one on the rest.
 *
 * @public
 */
export class RolloutsPermissionPolicy implements PermissionPolicy {
  private readonly options: RolloutsPermissionPolicyOptions;

  constructor(options: RolloutsPermissionPolicyOptions) {
    this.options = options;
  }

  async handle(
    query: PolicyQuery,
    user?: PolicyQueryUser,
  ): Promise<PolicyDecision> {
    const { rules, otherwise } = this.options;
    // Who somebody is in is asked for only where it matters.
    return query.permission.name.startsWith('rollouts.')
      ? decideRollouts(query, await this.ownershipOf(user), rules) ??
          otherwise.handle(query, user)
      : otherwise.handle(query, user);
  }

  private async ownershipOf(
    user: PolicyQueryUser | undefined,
  ): Promise<string[] | undefined> {
    if (!user) {
      return undefined;
    }
    const info = await this.options.userInfo.getUserInfo(user.credentials);
    return info.ownershipEntityRefs;
  }
}
