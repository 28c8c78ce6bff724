type Step = (values: unknown[]) => unknown[];

const TOKEN =
  /^(?:\.?\['((?:[^'\\]|\\.)+)'\]|\[\?\(@\.([\w.]+)\s*==\s*["']([^"']*)["']\)\]|\[(\*|\d+)\]|\.((?:[^.[\\]|\\.)+))/;

/**
 * The values that a printer column's JSONPath selects: fields, `['a.b']`, indexes, `[*]` and
 * filters by equality, which is what printer columns use.
 */
export function evaluateJsonPath(value: unknown, path: string): unknown[] {
  return parseJsonPath(path).reduce<unknown[]>(
    (values, step) => step(values),
    [value],
  );
}

function parseJsonPath(path: string): Step[] {
  const steps: Step[] = [];
  let rest = path.replace(/^\{(.*)\}$/, '$1').replace(/^\$/, '');
  while (rest !== '') {
    const match = TOKEN.exec(rest);
    if (!match) {
      throw new Error(`cannot read the JSONPath "${path}" from "${rest}" on`);
    }
    steps.push(toStep(match));
    rest = rest.slice(match[0].length);
  }
  return steps;
}

function toStep(match: RegExpExecArray): Step {
  const [, quoted, filterPath, filterValue, index, field] = match;
  if (filterPath !== undefined) {
    return values =>
      values
        .flatMap(elementsOf)
        .filter(
          element =>
            String(fieldAt(element, filterPath.split('.'))) === filterValue,
        );
  }
  if (index === '*') {
    return values => values.flatMap(elementsOf);
  }
  if (index !== undefined) {
    return values =>
      values.flatMap(value =>
        elementsOf(value).slice(Number(index)).slice(0, 1),
      );
  }
  const key = (quoted ?? field).replace(/\\(.)/g, '$1');
  return values =>
    values.flatMap(value => {
      const found = fieldAt(value, [key]);
      return found === undefined ? [] : [found];
    });
}

function elementsOf(value: unknown): unknown[] {
  if (Array.isArray(value)) {
    return value;
  }
  return typeof value === 'object' && value !== null
    ? Object.values(value)
    : [];
}

function fieldAt(value: unknown, keys: string[]): unknown {
  return keys.reduce<unknown>(
    (at, key) =>
      typeof at === 'object' && at !== null
        ? (at as Record<string, unknown>)[key]
        : undefined,
    value,
  );
}
