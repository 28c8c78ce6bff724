import { z } from 'zod';
import { evaluateJsonPath } from './evaluateJsonPath';
import { humanAge } from './humanDuration';
import {
  apiVersionOf,
  Cell,
  qualifiedName,
  ResourceDefinition,
  ResourceView,
  TableColumn,
} from './ResourceDefinition';

const columnSchema = z.object({
  name: z.string(),
  type: z.enum(['string', 'integer', 'number', 'boolean', 'date']),
  jsonPath: z.string(),
  description: z.string().optional(),
  priority: z.number().default(0),
});

const versionSchema = z.object({
  name: z.string(),
  served: z.boolean(),
  storage: z.boolean(),
  schema: z.object({ openAPIV3Schema: z.looseObject({}) }).optional(),
  additionalPrinterColumns: z.array(columnSchema).optional(),
  selectableFields: z.array(z.object({ jsonPath: z.string() })).optional(),
  subresources: z
    .object({
      status: z.object({}).optional(),
      scale: z
        .object({
          specReplicasPath: z.string(),
          statusReplicasPath: z.string(),
          labelSelectorPath: z.string().optional(),
        })
        .optional(),
    })
    .optional(),
});

const crdSchema = z.object({
  spec: z.object({
    group: z.string().min(1),
    scope: z.enum(['Namespaced', 'Cluster']),
    names: z.object({
      kind: z.string(),
      plural: z.string(),
      singular: z.string().optional(),
      shortNames: z.array(z.string()).default([]),
      categories: z.array(z.string()).default([]),
    }),
    versions: z.array(versionSchema).min(1),
  }),
});

type CrdVersion = z.output<typeof versionSchema>;

type CrdSpec = z.output<typeof crdSchema>['spec'];

/**
 * The kind that a CustomResourceDefinition describes: first the version that it stores, then the
 * others that it serves. Throws a ZodError for what is no definition.
 */
export function definitionsFromCrd(crd: unknown): ResourceDefinition[] {
  const { spec } = crdSchema.parse(crd);
  const storage =
    spec.versions.find(candidate => candidate.storage) ?? spec.versions[0];
  const stored = definitionOf(spec, storage);
  const others = spec.versions
    .filter(version => version !== storage && version.served)
    .map(version => definitionOf(spec, version));
  return [
    stored,
    ...others.map(other => ({ ...other, view: versionView(other, stored) })),
  ];
}

/** The same content under another version; that is all the conversion there is. */
function versionView(
  shown: ResourceDefinition,
  stored: ResourceDefinition,
): ResourceView {
  return {
    storedAs: qualifiedName(stored),
    toView: object => ({ ...object, apiVersion: apiVersionOf(shown) }),
    fromView: object => ({ ...object, apiVersion: apiVersionOf(stored) }),
  };
}

function definitionOf(spec: CrdSpec, version: CrdVersion): ResourceDefinition {
  return {
    group: spec.group,
    version: version.name,
    kind: spec.names.kind,
    plural: spec.names.plural,
    singular: spec.names.singular ?? spec.names.kind.toLowerCase(),
    shortNames: spec.names.shortNames,
    categories: spec.names.categories,
    namespaced: spec.scope === 'Namespaced',
    custom: true,
    hasStatus: version.subresources?.status !== undefined,
    hasGeneration: true,
    hasLooseNames: false,
    ...scaleOf(version),
    columns: columnsOf(version),
    fieldLabels: (version.selectableFields ?? []).map(field =>
      field.jsonPath.replace(/^\./, ''),
    ),
    defaults: {},
    schema: version.schema?.openAPIV3Schema,
  };
}

function scaleOf(version: CrdVersion): Pick<ResourceDefinition, 'scale'> {
  const scale = version.subresources?.scale;
  return scale
    ? {
        scale: {
          specReplicas: scale.specReplicasPath,
          statusReplicas: scale.statusReplicasPath,
          selector: scale.labelSelectorPath,
        },
      }
    : {};
}

const AGE_ONLY: z.output<typeof columnSchema>[] = [
  {
    name: 'Age',
    type: 'date',
    jsonPath: '.metadata.creationTimestamp',
    priority: 0,
  },
];

function columnsOf(version: CrdVersion): TableColumn[] {
  return (version.additionalPrinterColumns ?? AGE_ONLY).map(column => ({
    name: column.name,
    type: column.type,
    description: column.description,
    priority: column.priority,
    cell: (object, now) => {
      const [value] = evaluateJsonPath(object, column.jsonPath);
      return column.type === 'date' && value !== undefined
        ? humanAge(value, now)
        : toCell(value);
    },
  }));
}

function toCell(value: unknown): Cell {
  if (value === undefined || value === null) {
    return null;
  }
  return typeof value === 'object' ? JSON.stringify(value) : (value as Cell);
}
