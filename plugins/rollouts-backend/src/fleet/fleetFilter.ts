import {
  ClusterStatus,
  FleetFilter,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { ClustersByName, FleetCandidate, SeenEntity } from './FleetCandidate';
import { textMatcher } from './fleetText';

type Condition = (candidate: FleetCandidate) => boolean;

/** Tells whether a filter lets a rollout through, all but its urgencies. */
export function fleetFilter(
  filter: Omit<FleetFilter, 'urgencies'>,
  clusters: ClustersByName<ClusterStatus>,
): Condition {
  const clusterOf = ({ rollout }: FleetCandidate) =>
    clusters.get(rollout.ref.cluster);
  const conditions = [
    oneOf(filter.phases, ({ rollout }) => rollout.phase),
    oneOf(filter.clusters, ({ rollout }) => rollout.ref.cluster),
    oneOf(filter.environments, row => clusterOf(row)?.environment),
    oneOf(filter.namespaces, ({ rollout }) => rollout.ref.namespace),
    oneOf(filter.engines, ({ rollout }) => rollout.ref.engine),
    oneOf(filter.ids, ({ rollout }) => rollout.id),
    anyOf(filter.entities, ({ ref }) => [ref]),
    anyOf(filter.owners, ({ owners }) => owners.map(({ ref }) => ref)),
    anyOf(filter.systems, ({ system }) => (system ? [system.ref] : [])),
    anyOf(filter.domains, ({ domain }) => (domain ? [domain.ref] : [])),
    textCondition(filter.text, clusterOf),
  ].filter(condition => condition !== undefined);
  return conditions.reduce<Condition>(
    (holdsSoFar, holds) => candidate =>
      holdsSoFar(candidate) && holds(candidate),
    () => true,
  );
}

function oneOf<T>(
  wanted: readonly T[] | undefined,
  valueOf: (candidate: FleetCandidate) => T | undefined,
): Condition | undefined {
  if (!wanted || wanted.length === 0) {
    return undefined;
  }
  const values = new Set<T | undefined>(wanted);
  return candidate => values.has(valueOf(candidate));
}

function anyOf(
  wanted: readonly string[] | undefined,
  refsOf: (entity: SeenEntity) => readonly string[],
): Condition | undefined {
  if (!wanted || wanted.length === 0) {
    return undefined;
  }
  const refs = new Set(wanted.map(ref => ref.toLowerCase()));
  return ({ entities }) =>
    entities.some(entity => refsOf(entity).some(ref => refs.has(ref)));
}

function textCondition(
  text: string | undefined,
  clusterOf: (candidate: FleetCandidate) => ClusterStatus | undefined,
): Condition | undefined {
  if (!text?.trim()) {
    return undefined;
  }
  const matches = textMatcher(text);
  return candidate => matches(candidate, clusterOf(candidate));
}
