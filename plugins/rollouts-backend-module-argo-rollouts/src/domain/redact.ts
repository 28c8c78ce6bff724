import { JsonValue } from '@backstage/types';

/** Stands for what is not shown. */
export const hidden = '[hidden]';

const secretName =
  /token|passw|passphrase|\bpwd\b|secret|credential|signature|\bauth[nz]?\b|authorization|authentication|bearer|cookie|\bjwt\b|(?:api|access|private|application|app|license|session)-?key/;

/** Does something of this name hold a secret, as far as names tell? `author` does not. */
export function isSecretName(name: string): boolean {
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
  return secretName.test(words);
}

const secretKey =
  '(?:[\\w-]{0,40}(?:token|passw(?:or)?d|passphrase|secret|api[-_]?key|access[-_]?key|private[-_]?key|app(?:lication)?[-_]?key|credentials?|signature|cookie)[\\w-]{0,40}|(?<![a-z])(?:pwd|auth))';
const quotedOrWord =
  '(?:\\\\"(?:[^"\\\\]|\\\\(?!"))*\\\\"|"[^"]*"|\'[^\']*\'|[^\\s"\'&,;]+)';

const rules: readonly [RegExp, string][] = [
  [
    /-----BEGIN [A-Z ]*PRIVATE KEY-----[^]*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)/g,
    hidden,
  ],
  // The query of a URL holds the metric query, and often a key.
  [/(\bhttps?:\/\/[^\s"'<>?]*)\?[^\s"'<>]*/gi, `$1?${hidden}`],
  [/(\b[a-z][a-z0-9+.-]{0,30}:\/\/)[^\s/"'?#]*@/gi, `$1${hidden}@`],
  [
    /(\b(?:proxy-)?authorization\\?["']?\s*[:=]\s*[\\["']*)(?:(?:bearer|basic|token|digest)\s+)?[^\s"',;\]\\]+/gi,
    `$1${hidden}`,
  ],
  [/\b(bearer|basic)\s+[a-z0-9._~+/=-]{8,}/gi, `$1 ${hidden}`],
  [
    new RegExp(`(${secretKey}\\\\?["']?\\s*[:=]\\s*)${quotedOrWord}`, 'gi'),
    `$1${hidden}`,
  ],
  // What is a credential by its looks, wherever it stands.
  [
    /\beyJ[\w-]{8,}\.[\w-]+(?:\.[\w-]*)?|\b(?:AKIA|ASIA)[A-Z0-9]{16}\b|\bgh[pousr]_\w{20,}|\bglpat-[\w-]{20,}|\bxox[a-z]-[\w-]{10,}/g,
    hidden,
  ],
];

/** Of a longer text the rest is left out: nobody reads it, and looking through it takes its time. */
const mostCharacters = 10_000;

/** A text of the cluster without what looks like credentials, and without the queries of URLs. */
export function redact(text: string): string {
  const left = text.length - mostCharacters;
  const safe = rules.reduce(
    (rest, [pattern, replacement]) => rest.replace(pattern, replacement),
    left > 0 ? text.slice(0, mostCharacters) : text,
  );
  return left > 0 ? `${safe}… (${left} more characters)` : safe;
}

const hiddenKeys = /^(args|headers|env|query)$/i;

/** The same for a value of unknown shape; what is below a suspicious key goes as a whole. */
export function redactValue(value: JsonValue | undefined): JsonValue {
  if (typeof value === 'string') {
    return redact(value);
  }
  if (Array.isArray(value)) {
    return value.map(redactValue);
  }
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [
        key,
        hiddenKeys.test(key) || isSecretName(key) ? hidden : redactValue(inner),
      ]),
    );
  }
  return value ?? null;
}
