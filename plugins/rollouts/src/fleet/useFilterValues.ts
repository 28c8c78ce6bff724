import {
  FleetFacet,
  FleetFacetValue,
  RolloutPhase,
  rolloutPhases,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import {
  FleetFacts,
  useRolloutWords,
} from '@progressive-delivery/backstage-plugin-rollouts-react';
import { useMemo } from 'react';
import { engineTitle } from '../domain/engineTitle';
import { FleetFilterName } from './filterNames';

function isPhase(value: string): value is RolloutPhase {
  return rolloutPhases.some(phase => phase === value);
}

/** The values of every filter as people call them, as far as the fleet is known. */
export function useFilterValues(
  facets: FleetFacts['facets'] | undefined,
): Record<FleetFilterName, readonly FleetFacetValue[]> {
  const { t } = useRolloutWords();
  return useMemo(() => {
    const titleOf = (
      name: FleetFilterName,
      { value, title }: FleetFacetValue,
    ) => {
      switch (name) {
        case 'engine':
          return engineTitle(value);
        case 'phase':
          return isPhase(value) ? t(`phase.${value}`) : value;
        default:
          return title;
      }
    };
    const valuesOf = (name: FleetFilterName, facet: FleetFacet) =>
      (facets?.[facet] ?? []).map(value => ({
        ...value,
        title: titleOf(name, value),
      }));
    return {
      owner: valuesOf('owner', 'owners'),
      system: valuesOf('system', 'systems'),
      environment: valuesOf('environment', 'environments'),
      cluster: valuesOf('cluster', 'clusters'),
      namespace: valuesOf('namespace', 'namespaces'),
      engine: valuesOf('engine', 'engines'),
      phase: valuesOf('phase', 'phases'),
    };
  }, [facets, t]);
}
