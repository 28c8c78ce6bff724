import {
  ClusterStatus,
  FleetFacet,
  FleetFacetValue,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { RelatedEntity } from '../catalog/DirectoryEntity';
import { ClustersByName, FleetCandidate, SeenEntity } from './FleetCandidate';

/** Values of one facet, and how many rollouts have each. */
class Tally {
  private readonly values = new Map<string, CountedValue>();

  /** One more rollout, which has no other value. */
  add(value: string, title = value): void {
    this.find(value, title).count += 1;
  }

  /** A rollout of two entities of the same team is one of that team's. */
  addRelated(group: RolloutGroup, related: RelatedEntity | undefined): void {
    if (related === undefined) {
      return;
    }
    const counted = this.find(related.ref, related.title);
    if (counted.last !== group) {
      counted.count += group.size;
      counted.last = group;
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

  private find(value: string, title: string): CountedValue {
    const known = this.values.get(value);
    if (known !== undefined) {
      return known;
    }
    const counted = { value, title, count: 0 };
    this.values.set(value, counted);
    return counted;
  }
}

interface CountedValue extends FleetFacetValue {
  /** That was counted last; all that is said of one group is said at once. */
  last?: RolloutGroup;
}

/** Rollouts of the same entities. */
interface RolloutGroup {
  size: number;
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
  const groups = new Map<readonly SeenEntity[], RolloutGroup>();
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
    const group = groups.get(entities);
    if (group) {
      group.size += 1;
    } else {
      groups.set(entities, { size: 1 });
    }
  }
  for (const [entities, group] of groups) {
    for (const { owners, system, domain } of entities) {
      owners.forEach(owner => tallies.owners.addRelated(group, owner));
      tallies.systems.addRelated(group, system);
      tallies.domains.addRelated(group, domain);
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
