import {
  ClusterStatus,
  FleetRow,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { FleetFacts } from '@progressive-delivery/backstage-plugin-rollouts-react';
import { useCallback, useMemo } from 'react';
import { useEntityHref, useRolloutHref } from './useRolloutHref';

/** What the lines of a fleet need to know beside their rollout. */
export interface FleetContext {
  clusterOf(row: FleetRow): ClusterStatus | undefined;
  /** Environment, cluster and namespace, as people call them. */
  placeOf(row: FleetRow): { where: string; namespace: string };
  ownersOf(row: FleetRow): readonly { ref: string; title: string }[];
  isMine(row: FleetRow): boolean;
  hrefOf(row: FleetRow): string;
  hrefOfEntity(ref: string): string;
}

/** Name of an entity, where nothing better is known. */
export function nameInRef(ref: string): string {
  return ref.slice(ref.lastIndexOf('/') + 1);
}

/** Everything that a line needs, the same as long as facts and user are. */
export function useFleetContext(
  facts: Pick<FleetFacts, 'clusters' | 'facets'> | undefined,
  myRefs: readonly string[],
): FleetContext {
  const rolloutHref = useRolloutHref();
  const hrefOfEntity = useEntityHref();
  const titles = useMemo(
    () =>
      new Map(facts?.facets.owners.map(({ value, title }) => [value, title])),
    [facts],
  );
  const clusters = useMemo(
    () => new Map(facts?.clusters.map(cluster => [cluster.name, cluster])),
    [facts],
  );
  const mine = useMemo(() => new Set(myRefs), [myRefs]);

  const clusterOf = useCallback(
    ({ rollout }: FleetRow) => clusters.get(rollout.ref.cluster),
    [clusters],
  );
  return useMemo(() => {
    const ownerRefsOf = ({ entities }: FleetRow) => [
      ...new Set(entities.flatMap(({ owners }) => owners)),
    ];
    return {
      clusterOf,
      placeOf: row => {
        const { cluster: name, namespace } = row.rollout.ref;
        const cluster = clusterOf(row);
        const title = cluster?.title ?? name;
        const environment = cluster?.environment;
        return {
          where:
            environment && environment !== title
              ? `${environment} · ${title}`
              : title,
          namespace,
        };
      },
      ownersOf: row =>
        ownerRefsOf(row).map(ref => ({
          ref,
          title: titles.get(ref) ?? nameInRef(ref),
        })),
      isMine: row => ownerRefsOf(row).some(ref => mine.has(ref)),
      hrefOf: ({ entities, rollout }) =>
        rolloutHref(entities[0].ref, rollout.id),
      hrefOfEntity,
    };
  }, [clusterOf, titles, mine, rolloutHref, hrefOfEntity]);
}
