/**
 * A permission policy for rollouts, to be used as it is or as part of your own.
 *
 * @packageDocumentation
 */
export { decideRollouts } from './decideRollouts';
export { permissionModuleRollouts as default } from './module';
export { readRolloutsRules } from './readRolloutsRules';
export { RolloutsPermissionPolicy } from './RolloutsPermissionPolicy';
export type { RolloutsPermissionPolicyOptions } from './RolloutsPermissionPolicy';
export { defaultGrantees } from './RolloutsPolicyRules';
export type {
  RolloutsGrantee,
  RolloutsPolicyRules,
} from './RolloutsPolicyRules';
