const patterns: [pattern: RegExp, replacement: string][] = [
  [/\b(Bearer|Basic)\s+[A-Za-z0-9._~+/=-]+/gi, '$1 [hidden]'],
  // user:password@ in an address
  [/([a-z][a-z0-9+.-]*:\/\/)[^\s/@]+@/gi, '$1[hidden]@'],
  // the three parts of a JSON web token
  [/\beyJ[\w-]+\.[\w-]+\.[\w-]*/g, '[hidden]'],
  [
    /\b(token|password|secret|client[-_]?key(?:[-_]?data)?)(["']?\s*[:=]\s*["']?)[^\s"',;&]+/gi,
    '$1$2[hidden]',
  ],
  [
    /-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(-----END [A-Z ]*PRIVATE KEY-----|$)/g,
    '[hidden]',
  ],
];

/**
 * Text from a cluster, a library or a credential plug-in, fit for a log or a page: what looks
 * like a credential is hidden, and so is every one of `secrets`.
 */
export function redact(text: string, secrets: readonly string[] = []): string {
  const withoutSecrets = secrets
    .filter(secret => secret !== '')
    .reduce((rest, secret) => rest.replaceAll(secret, '[hidden]'), text);
  return patterns.reduce(
    (rest, [pattern, replacement]) => rest.replace(pattern, replacement),
    withoutSecrets,
  );
}
