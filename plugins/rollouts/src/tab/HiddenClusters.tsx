import {
  ClusterStatus,
  Rollout,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { Notice } from '@progressive-delivery/backstage-plugin-rollouts-react';
import { describeSearch } from '../domain/describeSearch';

interface HiddenClustersProps {
  rollouts: readonly Rollout[];
  clusters: readonly ClusterStatus[];
}

/**
 * Clusters that may hold targets which cannot be shown. Those with a target in the strip tell of
 * themselves there.
 */
export function HiddenClusters({ rollouts, clusters }: HiddenClustersProps) {
  const shown = new Set(rollouts.map(({ ref }) => ref.cluster));
  return (
    <>
      {clusters
        .filter(({ name }) => !shown.has(name))
        .map(describeSearch)
        .map(({ cluster, outcome, message }) => {
          const why = message ? `: ${message}` : '';
          switch (outcome) {
            case 'unreachable':
              return (
                <Notice key={cluster} severity="warning" glyph="offline">
                  <p>
                    <strong>{cluster} does not answer</strong>
                    {why}. Targets there, if there are any, are not shown.
                  </p>
                </Notice>
              );
            case 'forbidden':
              return (
                <Notice key={cluster} severity="warning" glyph="lock">
                  <p>
                    <strong>
                      {cluster} does not let the portal read all of it
                    </strong>
                    {why}. Targets there, if there are any, are not shown.
                  </p>
                </Notice>
              );
            default:
              return null;
          }
        })}
    </>
  );
}
