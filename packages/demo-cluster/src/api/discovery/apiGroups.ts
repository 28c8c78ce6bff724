import { ResourceRegistry } from '../../resources/ResourceRegistry';
import {
  qualifiedName,
  ResourceDefinition,
} from '../../resources/ResourceDefinition';
import { Faults } from '../faults/Faults';
import { Review, reviews } from '../access/reviews';

export interface ApiGroupVersion {
  group: string;
  version: string;
  definitions: ResourceDefinition[];
  reviews: Review[];
}

/** The group versions that are served at this moment, with what is in them. */
export function apiGroupVersions(
  registry: ResourceRegistry,
  faults: Faults,
): ApiGroupVersion[] {
  const found = new Map<string, ApiGroupVersion>();
  const at = ({ group, version }: { group: string; version: string }) => {
    const key = `${group}/${version}`;
    const known = found.get(key) ?? {
      group,
      version,
      definitions: [],
      reviews: [],
    };
    found.set(key, known);
    return known;
  };
  registry
    .all()
    .filter(definition => !faults.isAbsent(qualifiedName(definition)))
    .forEach(definition => at(definition).definitions.push(definition));
  reviews.forEach(review => at(review).reviews.push(review));
  return [...found.values()];
}

/** A group with all its versions; the one that was defined first is preferred. */
export function groupDocuments(groupVersions: readonly ApiGroupVersion[]) {
  const groups = new Set(groupVersions.map(({ group }) => group));
  groups.delete('');
  return [...groups].map(name => {
    const versions = groupVersions
      .filter(({ group }) => group === name)
      .map(({ version }) => ({ groupVersion: `${name}/${version}`, version }));
    return { name, versions, preferredVersion: versions[0] };
  });
}
