import {
  EntityLookup,
  Rollout,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { matchesLabels, parseLabelSelector } from '../domain/labelSelector';

export type RolloutMatcher = (rollout: Rollout) => boolean;

/** Tells the rollouts that a lookup finds; the selector is read once. */
export function rolloutMatcher(lookup: EntityLookup): RolloutMatcher {
  if (lookup.kind !== 'selector') {
    return () => false;
  }
  const { namespace, cluster, labelSelector } = lookup;
  const selector = parseLabelSelector(labelSelector);
  return ({ ref, labels }) =>
    selector.ok &&
    (namespace === undefined || ref.namespace === namespace) &&
    (cluster === undefined || ref.cluster === cluster) &&
    matchesLabels(selector.requirements, labels);
}
