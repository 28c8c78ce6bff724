/**
 * Go writes the fields of a struct in the order of their declaration and the keys of a map
 * sorted. This is the shape of a value for that purpose: the declared order of a struct's fields
 * with the shapes of those that are structs or lists of structs themselves.
 */
export interface GoStruct {
  fields: readonly string[];
  nested?: Readonly<Record<string, GoStruct>>;
}

/**
 * JSON as Go's encoder writes it. Fields that the shape does not know follow the known ones in
 * alphabetical order, so the text is deterministic for every value.
 */
export function toGoJson(value: unknown, shape?: GoStruct): string {
  if (Array.isArray(value)) {
    return `[${value.map(item => toGoJson(item, shape)).join(',')}]`;
  }
  if (value === null || typeof value !== 'object') {
    return escapeForHtml(JSON.stringify(value ?? null));
  }
  const entries = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([a], [b]) => compareKeys(a, b, shape))
    .map(
      ([key, field]) =>
        `${escapeForHtml(JSON.stringify(key))}:${toGoJson(
          field,
          shape?.nested?.[key],
        )}`,
    );
  return `{${entries.join(',')}}`;
}

function compareKeys(a: string, b: string, shape?: GoStruct): number {
  return rank(a, shape) - rank(b, shape) || (a < b ? -1 : 1);
}

function rank(key: string, shape?: GoStruct): number {
  const index = shape?.fields.indexOf(key) ?? -1;
  return index < 0 ? Number.MAX_SAFE_INTEGER : index;
}

function escapeForHtml(json: string): string {
  return json.replace(
    /[<>&\u2028\u2029]/g,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
