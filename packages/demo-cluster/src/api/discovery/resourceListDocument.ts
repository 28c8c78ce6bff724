import { ResourceDefinition } from '../../resources/ResourceDefinition';
import { Review } from '../access/reviews';
import {
  collectionOperations,
  objectOperations,
  Subresource,
  subresources,
} from '../verbs/resourceOperations';
import { ApiGroupVersion } from './apiGroups';

const VERBS = [
  ...new Set([
    ...Object.keys(collectionOperations),
    ...Object.keys(objectOperations),
  ]),
].sort();

/** What one group version serves: resources, their subresources, and reviews. */
export function resourceListDocument(groupVersion: ApiGroupVersion) {
  const { group, version, definitions } = groupVersion;
  return {
    kind: 'APIResourceList',
    apiVersion: 'v1',
    groupVersion: group ? `${group}/${version}` : version,
    resources: [
      ...definitions.flatMap(describeResource),
      ...groupVersion.reviews.map(describeReview),
    ],
  };
}

function describeResource(definition: ResourceDefinition): object[] {
  const { plural, singular, namespaced, kind, shortNames, categories } =
    definition;
  return [
    {
      name: plural,
      singularName: singular,
      namespaced,
      kind,
      verbs: VERBS,
      ...(shortNames.length > 0 ? { shortNames } : {}),
      ...(categories.length > 0 ? { categories } : {}),
    },
    ...subresources
      .filter(subresource => subresource.isOf(definition))
      .map(subresource => describeSubresource(definition, subresource)),
  ];
}

function describeSubresource(
  { plural, namespaced, kind }: ResourceDefinition,
  { name, type, operations }: Subresource,
): object {
  return {
    name: `${plural}/${name}`,
    singularName: '',
    namespaced,
    kind,
    ...type,
    verbs: Object.keys(operations),
  };
}

function describeReview({ plural, kind, namespaced }: Review): object {
  return {
    name: plural,
    singularName: kind.toLowerCase(),
    namespaced,
    kind,
    verbs: ['create'],
  };
}
