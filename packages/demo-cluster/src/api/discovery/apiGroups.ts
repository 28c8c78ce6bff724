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

/** `/apis`, or one group of it. */
export function groupDocument({ group, version }: ApiGroupVersion) {
  const groupVersion = { groupVersion: `${group}/${version}`, version };
  return {
    name: group,
    versions: [groupVersion],
    preferredVersion: groupVersion,
  };
}
