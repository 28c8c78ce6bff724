import {
  ClusterStatus,
  FleetFacet,
  FleetFacetValue,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { RelatedEntity } from '../catalog/DirectoryEntity';
import { ClustersByName, FleetCandidate, SeenEntity } from './FleetCandidate';

/** Values of one facet, and how often each occurs. */
class Tally {
  private readonly values = new Map<string, FleetFacetValue>();

  add(value: string, title = value): void {
    const known = this.values.get(value);
    if (known) {
      known.count += 1;
    } else {
      this.values.set(value, { value, title, count: 1 });
    }
  }

  /** A rollout of two entities of the same team is one of that team's. */
  addOnce(related: readonly RelatedEntity[]): void {
    const seen = new Set<string>();
    for (const { ref, title } of related) {
      if (!seen.has(ref)) {
        seen.add(ref);
        this.add(ref, title);
      }
    }
  }

  mostFrequentFirst(): FleetFacetValue[] {
    return [...this.values.values()].sort(
      (left, right) =>
        right.count - left.count || left.title.localeCompare(right.title),
    );
  }
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
    tallies.phases.add(phase);
    tallies.clusters.add(ref.cluster, cluster?.title);
    tallies.namespaces.add(ref.namespace);
    tallies.engines.add(ref.engine, engineTitles.get(ref.engine));
    if (cluster?.environment !== undefined) {
      tallies.environments.add(cluster.environment);
    }
    tallies.owners.addOnce(entities.flatMap(({ owners }) => owners));
    tallies.systems.addOnce(entities.flatMap(definedIn('system')));
    tallies.domains.addOnce(entities.flatMap(definedIn('domain')));
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

function definedIn(
  name: 'system' | 'domain',
): (entity: SeenEntity) => RelatedEntity[] {
  return entity => {
    const related = entity[name];
    return related ? [related] : [];
  };
}
