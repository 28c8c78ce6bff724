import { JsonValue } from '@backstage/types';

const secretWords =
  'token|access_token|id_token|api[-_]?key|apikey|password|passwd|pwd|secret|client[-_]?secret|signature|credentials?|auth';
const hidden = '[hidden]';

const rules: readonly [RegExp, string][] = [
  // The query of a URL holds the metric query, and often a key.
  [/(\bhttps?:\/\/[^\s"'<>?]*)\?[^\s"'<>]*/gi, `$1?${hidden}`],
  [/(\b[a-z][a-z0-9+.-]*:\/\/)[^\s/@"']+@/gi, `$1${hidden}@`],
  [
    /(\b(?:proxy-)?authorization["']?\s*[:=]\s*["']?)(?:(?:bearer|basic|token|digest)\s+)?[^\s"',;]+/gi,
    `$1${hidden}`,
  ],
  [/\b(bearer|basic)\s+[a-z0-9._~+/=-]{8,}/gi, `$1 ${hidden}`],
  [
    new RegExp(
      `((?:^|[^a-z])(?:${secretWords})["']?\\s*[:=]\\s*["']?)[^\\s"'&,;]+`,
      'gi',
    ),
    `$1${hidden}`,
  ],
];

/** A text of the cluster without what looks like credentials, and without the queries of URLs. */
export function redact(text: string): string {
  return rules.reduce(
    (safe, [pattern, replacement]) => safe.replace(pattern, replacement),
    text,
  );
}

const secretKeys = new RegExp(
  `^(args|headers|env|query|authorization|authentication|.*(${secretWords}).*)$`,
  'i',
);

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
        secretKeys.test(key) ? hidden : redactValue(inner),
      ]),
    );
  }
  return value ?? null;
}
