import { isSecretName } from '../redact';

/**
 * Credentials that stand in the spec of a metric source itself: under a name of a secret
 * (`password`), or as a pair of name and value (a header, a variable). References have no values.
 */
export function inlineSecrets(value: unknown): string[] {
  if (Array.isArray(value)) {
    return value.flatMap(inlineSecrets);
  }
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  return [
    ...pairSecret(value),
    ...Object.entries(value).flatMap(([key, inner]) =>
      typeof inner === 'string' ? readSecret(key, inner) : inlineSecrets(inner),
    ),
  ];
}

function pairSecret(pair: object): string[] {
  const name = Reflect.get(pair, 'key') ?? Reflect.get(pair, 'name');
  const value = Reflect.get(pair, 'value');
  return typeof name === 'string' && typeof value === 'string'
    ? readSecret(name, value)
    : [];
}

/** A header such as `Bearer abc` is hidden as a whole, and `abc` for itself. */
function readSecret(name: string, text: string): string[] {
  if (!isSecretName(name) || text.includes('{{')) {
    return [];
  }
  const behindScheme = text.match(/^(?:bearer|basic|token)\s+(\S+)$/i)?.[1];
  return behindScheme === undefined ? [text] : [text, behindScheme];
}
