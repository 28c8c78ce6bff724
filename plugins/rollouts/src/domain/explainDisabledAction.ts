import {
  ActionAvailability,
  ClusterStatus,
  permissionOfAction,
  RolloutActionKind,
} from '@progressive-delivery/backstage-plugin-rollouts-common';

/** What decides whether a button may be pressed. */
export interface ActionCircumstances {
  allowedActions: readonly RolloutActionKind[];
  /** Absent when the cluster is not known any more. */
  cluster?: ClusterStatus;
  /** Names of the owners as people call them; empty when the entity has none. */
  owners: readonly string[];
  /** True while the portal itself does not answer. */
  isPortalSilent?: boolean;
  /** True while the portal may not see the object itself, or has lost sight of it. */
  isUnfollowed?: boolean;
}

/**
 * Why an action is off, in words for the user; `undefined` when it is on.
 *
 * What is true of everything comes first: without the cluster nothing can be checked. Then the
 * engine's own reason, since what nobody can do is no matter of rights, then the missing right.
 */
export function explainDisabledAction(
  action: ActionAvailability,
  circumstances: ActionCircumstances,
): string | undefined {
  const { allowedActions, cluster, owners } = circumstances;
  if (circumstances.isPortalSilent) {
    return 'The portal does not answer, so nothing could be checked.';
  }
  if (cluster && !cluster.isReachable) {
    return `${cluster.name} does not answer, so nothing could be checked.`;
  }
  if (circumstances.isUnfollowed) {
    return 'The portal does not see this rollout now, so nothing could be checked.';
  }
  if (!action.isAvailable) {
    return action.reason;
  }
  if (!allowedActions.includes(action.kind)) {
    return [
      `You lack the permission ${permissionOfAction[action.kind].name}.`,
      ownersSentence(owners),
    ]
      .filter(Boolean)
      .join(' ');
  }
  return undefined;
}

/** `The owner is team-checkout.`, or nothing when nobody owns it. */
export function ownersSentence(owners: readonly string[]): string {
  if (owners.length === 0) {
    return '';
  }
  const names = owners.join(' and ');
  return owners.length === 1
    ? `The owner is ${names}.`
    : `The owners are ${names}.`;
}
