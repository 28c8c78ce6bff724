import {
  ActionAvailability,
  ClusterStatus,
  permissionOfAction,
  RolloutActionKind,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { formatList } from '@progressive-delivery/backstage-plugin-rollouts-react';
import type { RolloutsTabWords, Sentence } from '../translation';

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
  words: RolloutsTabWords,
): Sentence | undefined {
  const { t } = words;
  const { allowedActions, cluster } = circumstances;
  if (circumstances.isPortalSilent) {
    return { text: t('report.off.portalSilent') };
  }
  if (cluster && !cluster.isReachable) {
    return { text: t('report.off.clusterSilent', { cluster: cluster.name }) };
  }
  if (circumstances.isUnfollowed) {
    return { text: t('report.off.unfollowed') };
  }
  if (!action.isAvailable) {
    return { text: action.reason, lang: 'en' };
  }
  return allowedActions.includes(action.kind)
    ? undefined
    : { text: describeMissingRight(action.kind, circumstances.owners, words) };
}

function describeMissingRight(
  kind: RolloutActionKind,
  owners: readonly string[],
  { t, shared }: RolloutsTabWords,
): string {
  const permission = permissionOfAction[kind].name;
  return owners.length === 0
    ? t('report.off.permission', { permission })
    : t('report.off.permissionOfOwner', {
        permission,
        owners: formatList(owners, shared),
        count: owners.length,
      });
}
