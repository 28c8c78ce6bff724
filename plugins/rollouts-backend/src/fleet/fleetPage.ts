import {
  ClusterStatus,
  FleetPage,
  FleetQuery,
  FleetRow,
  RolloutUrgency,
  summariseRollout,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { FleetCandidate } from './FleetCandidate';
import { fleetFacets } from './fleetFacets';
import { fleetFilter } from './fleetFilter';
import { firstOfFleet } from './fleetOrder';
import { toFleetEntity } from './toFleetEntity';

export interface FleetPageParts {
  /** All rollouts that somebody may see. */
  candidates: readonly FleetCandidate[];
  query: FleetQuery;
  /** Of all clusters, in tier order. */
  clusters: readonly ClusterStatus[];
  /** Those that somebody may see, in tier order. */
  shownClusters: ClusterStatus[];
  engineTitles: ReadonlyMap<string, string>;
  version: string;
}

/** What a query finds. */
export function fleetPage({
  candidates,
  query,
  clusters,
  shownClusters,
  engineTitles,
  version,
}: FleetPageParts): FleetPage {
  const { urgencies = [], offset = 0, limit = 50 } = query;
  const clustersByName = new Map(
    clusters.map(cluster => [cluster.name, cluster]),
  );
  const ofAnyUrgency = candidates.filter(fleetFilter(query, clustersByName));
  const wanted = new Set(urgencies);
  const found =
    wanted.size === 0
      ? ofAnyUrgency
      : ofAnyUrgency.filter(({ urgency }) => wanted.has(urgency));
  return {
    rows: firstOfFleet(
      found,
      { ...query, count: offset + limit },
      clustersByName,
    )
      .slice(offset)
      .map(toRow),
    offset,
    total: found.length,
    counts: countUrgencies(ofAnyUrgency),
    facets: fleetFacets(candidates, { clusters: clustersByName, engineTitles }),
    clusters: shownClusters,
    version,
  };
}

function toRow({ rollout, urgency, entities }: FleetCandidate): FleetRow {
  return {
    rollout: summariseRollout(rollout),
    urgency,
    entities: entities.map(toFleetEntity),
  };
}

function countUrgencies(
  candidates: readonly FleetCandidate[],
): Record<RolloutUrgency, number> {
  const counts = { attention: 0, moving: 0, steady: 0 };
  candidates.forEach(({ urgency }) => {
    counts[urgency] += 1;
  });
  return counts;
}
