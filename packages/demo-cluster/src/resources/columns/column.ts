import { humanAge } from '../humanDuration';
import { readPath } from '../readPath';
import { Cell, TableColumn } from '../ResourceDefinition';
import { StoredObject } from '../../store/StoredObject';

type CellOf = (object: StoredObject, now: Date) => Cell | undefined;

/** A column of text: the value at a path, or what a function makes of the object. */
export function text(name: string, source: string | CellOf): TableColumn {
  return column(name, 'string', cellOf(source, ''));
}

/** A column of numbers, 0 where the object does not say. */
export function integer(name: string, source: string | CellOf): TableColumn {
  return column(name, 'integer', cellOf(source, 0));
}

export function age(name = 'Age'): TableColumn {
  return column(name, 'string', (object, now) =>
    humanAge(object.metadata.creationTimestamp, now),
  );
}

/** The column is only shown by `-o wide`. */
export function wide(shown: TableColumn): TableColumn {
  return { ...shown, priority: 1 };
}

function column(
  name: string,
  type: TableColumn['type'],
  cell: TableColumn['cell'],
): TableColumn {
  return { name, type, priority: 0, cell };
}

function cellOf(source: string | CellOf, missing: Cell): TableColumn['cell'] {
  return typeof source === 'string'
    ? object => (readPath(object, source) as Cell | undefined) ?? missing
    : (object, now) => source(object, now) ?? missing;
}
