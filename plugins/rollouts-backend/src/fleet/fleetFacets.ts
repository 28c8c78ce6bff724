import {
  ClusterStatus,
  FleetFacet,
  FleetFacetValue,
  Rollout,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { RelatedEntity } from '../catalog/DirectoryEntity';
import { ClustersByName, FleetCandidate } from './FleetCandidate';

/** Values of one facet, and how many rollouts have each. */
class Tally {
  private readonly values = new Map<string, CountedValue>();

  /** A rollout of two entities of the same team is one of that team's. */
  add(rollout: Rollout, value: string, title = value): void {
    const known = this.values.get(value);
    if (known === undefined) {
      this.values.set(value, { value, title, count: 1, last: rollout });
    } else if (known.last !== rollout) {
      known.count += 1;
      known.last = rollout;
    }
  }

  addRelated(rollout: Rollout, related: RelatedEntity | undefined): void {
    if (related !== undefined) {
      this.add(rollout, related.ref, related.title);
    }
  }

  mostFrequentFirst(): FleetFacetValue[] {
    return [...this.values.values()]
      .map(({ value, title, count }) => ({ value, title, count }))
      .sort(
        (left, right) =>
          right.count - left.count || left.title.localeCompare(right.title),
      );
  }
}

interface CountedValue extends FleetFacetValue {
  /** That was counted last; all that is said of one rollout is said at once. */
  last: Rollout;
}

export interface FacetContext {
  clusters: ClustersByName<ClusterStatus>;
  /** Titles of engines by id. */
  engineTitles: ReadonlyMap<string, string>;
}

/** What can be filtered by, of these rollouts. */
export function fleetFacets(
  candidates: readonly FleetCandidate[],
  { clusters, engineTitles }: FacetContext,
): Record<FleetFacet, FleetFacetValue[]> {
  const tallies: Record<FleetFacet, Tally> = {
    phases: new Tally(),
    clusters: new Tally(),
    environments: new Tally(),
    namespaces: new Tally(),
    engines: new Tally(),
    owners: new Tally(),
    systems: new Tally(),
    domains: new Tally(),
  };
  for (const { rollout, entities } of candidates) {
    const { ref, phase } = rollout;
    const cluster = clusters.get(ref.cluster);
    tallies.phases.add(rollout, phase);
    tallies.clusters.add(rollout, ref.cluster, cluster?.title);
    tallies.namespaces.add(rollout, ref.namespace);
    tallies.engines.add(rollout, ref.engine, engineTitles.get(ref.engine));
    if (cluster?.environment !== undefined) {
      tallies.environments.add(rollout, cluster.environment);
    }
    for (const { owners, system, domain } of entities) {
      for (const owner of owners) {
        tallies.owners.addRelated(rollout, owner);
      }
      tallies.systems.addRelated(rollout, system);
      tallies.domains.addRelated(rollout, domain);
    }
  }
  const valuesOf = (facet: FleetFacet) => tallies[facet].mostFrequentFirst();
  return {
    phases: valuesOf('phases'),
    clusters: valuesOf('clusters'),
    environments: valuesOf('environments'),
    namespaces: valuesOf('namespaces'),
    engines: valuesOf('engines'),
    owners: valuesOf('owners'),
    systems: valuesOf('systems'),
    domains: valuesOf('domains'),
  };
}
