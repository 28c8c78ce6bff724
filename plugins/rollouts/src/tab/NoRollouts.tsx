import {
  ClusterStatus,
  EntityLookup,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { describeSearch } from '../domain/describeSearch';
import {
  EngineNotInstalled,
  FirstLoad,
  MalformedAnnotation,
  NoAnnotation,
  NoClusterConfigured,
  NothingFound,
  UnknownCluster,
} from '../states';

interface NoRolloutsProps {
  entityName: string;
  lookup: EntityLookup;
  clusters: readonly ClusterStatus[];
}

/** Why there is nothing to show, from the entity outwards: annotation, clusters, engine, workload. */
export function NoRollouts({ entityName, lookup, clusters }: NoRolloutsProps) {
  if (lookup.kind === 'no-annotation') {
    return <NoAnnotation entityName={entityName} />;
  }
  if (lookup.kind === 'malformed-annotation') {
    return <MalformedAnnotation entityName={entityName} {...lookup} />;
  }
  if (clusters.length === 0) {
    return lookup.cluster ? (
      <UnknownCluster entityName={entityName} cluster={lookup.cluster} />
    ) : (
      <NoClusterConfigured />
    );
  }
  const outcomes = clusters.map(cluster => describeSearch(cluster).outcome);
  if (outcomes.every(outcome => outcome === 'looking')) {
    return <FirstLoad />;
  }
  if (outcomes.every(outcome => outcome === 'not-installed')) {
    return (
      <EngineNotInstalled
        entityName={entityName}
        clusters={clusters.map(({ name }) => name)}
      />
    );
  }
  return (
    <NothingFound entityName={entityName} lookup={lookup} clusters={clusters} />
  );
}
