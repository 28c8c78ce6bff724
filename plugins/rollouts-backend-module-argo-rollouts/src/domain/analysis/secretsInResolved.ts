import { resolvedQuery, specQuery } from './metricQuery';

const placeholder = /\{\{\s*args\.([\w.-]+)\s*\}\}/;

/**
 * Values of secret arguments that the controller wrote into a resolved query: what stands there
 * in place of their placeholders. Empty where the query has none of them.
 */
export function secretsInResolved(
  provider: Record<string, unknown> | undefined,
  metadata: Record<string, string> | undefined,
  secretArgs: readonly string[],
): string[] {
  const template = specQuery(provider);
  const resolved = resolvedQuery(provider, metadata);
  if (template === undefined || resolved === undefined) {
    return [];
  }
  // Every second part is the name of an argument.
  const parts = template.split(new RegExp(placeholder, 'g'));
  const names = parts.filter((_, index) => index % 2 === 1);
  if (!names.some(name => secretArgs.includes(name))) {
    return [];
  }
  return valuesBetween(
    resolved,
    parts.filter((_, index) => index % 2 === 0),
  ).filter((_, index) => secretArgs.includes(names[index]));
}

/** What stands between the literals, taken as short as can be. */
function valuesBetween(text: string, literals: readonly string[]): string[] {
  const values: string[] = [];
  let from = literals[0].length;
  for (const [index, literal] of literals.slice(1).entries()) {
    const isLast = index === literals.length - 2;
    const end =
      isLast || literal === ''
        ? text.length - (isLast ? literal.length : 0)
        : text.indexOf(literal, from);
    if (end < from) {
      return values;
    }
    values.push(text.slice(from, end));
    from = end + literal.length;
  }
  return values;
}
