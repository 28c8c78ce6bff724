import {
  ResourceDefinition,
  TableColumn,
} from '../../resources/ResourceDefinition';
import { StoredObject } from '../../store/StoredObject';

export interface TableOptions {
  now: Date;
  /** Which part of each object goes along with its row. */
  includeObject: 'None' | 'Metadata' | 'Object';
  /** The later events of a watch leave out the columns, which the first has told. */
  omitColumns?: boolean;
}

/** A `meta.k8s.io/v1` Table: what `kubectl get` prints, cell by cell. */
export function renderTable(
  definition: ResourceDefinition,
  objects: readonly StoredObject[],
  options: TableOptions,
) {
  return {
    kind: 'Table',
    apiVersion: 'meta.k8s.io/v1',
    columnDefinitions: options.omitColumns ? null : columnsOf(definition),
    rows: objects.map(object => ({
      cells: [
        object.metadata.name,
        ...definition.columns.map(column => column.cell(object, options.now)),
      ],
      ...rowObject(object, options.includeObject),
    })),
  };
}

export function parseIncludeObject(
  query: URLSearchParams,
): TableOptions['includeObject'] {
  const value = query.get('includeObject');
  return value === 'None' || value === 'Object' ? value : 'Metadata';
}

function columnsOf(definition: ResourceDefinition) {
  return [
    {
      name: 'Name',
      type: 'string',
      format: 'name',
      description: 'Unique within a namespace.',
      priority: 0,
    },
    ...definition.columns.map(describeColumn),
  ];
}

function describeColumn(column: TableColumn) {
  return {
    name: column.name,
    type: column.type,
    format: '',
    description: column.description ?? '',
    priority: column.priority,
  };
}

function rowObject(
  object: StoredObject,
  includeObject: TableOptions['includeObject'],
) {
  switch (includeObject) {
    case 'None':
      return {};
    case 'Object':
      return { object };
    default:
      return { object: asPartialMetadata(object) };
  }
}

export function asPartialMetadata(object: StoredObject) {
  return {
    kind: 'PartialObjectMetadata',
    apiVersion: 'meta.k8s.io/v1',
    metadata: object.metadata,
  };
}
