/** What the spec of a metric source asks, with placeholders, and under which key it is found. */
export function specQuery(
  provider: Record<string, unknown> | undefined,
): string | undefined {
  const [kind, source] = Object.entries(provider ?? {})[0] ?? [];
  if (typeof source !== 'object' || source === null) {
    return undefined;
  }
  const read = (key: string): string | undefined => {
    const value: unknown = Reflect.get(source, key);
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  switch (kind) {
    case 'web':
      return read('url') && `${read('method') ?? 'GET'} ${read('url')}`;
    case 'datadog':
      return read('query') ?? datadogQueries(source, read('formula'));
    case 'plugin':
      return specQuery({ ...source });
    default:
      return read('query');
  }
}

/** Several queries by name, and the formula that joins them. */
function datadogQueries(
  source: object,
  formula: string | undefined,
): string | undefined {
  const queries: unknown = Reflect.get(source, 'queries');
  if (typeof queries !== 'object' || queries === null) {
    return undefined;
  }
  const lines = Object.entries(queries)
    .filter(([, query]) => typeof query === 'string')
    .map(([name, query]) => `${name}: ${query}`);
  return [...(formula ? [formula] : []), ...lines].join('\n') || undefined;
}

const resolvedUnder: Record<string, string> = {
  prometheus: 'ResolvedPrometheusQuery',
  newRelic: 'ResolvedNewRelicQuery',
};

/** The same as the controller filled it in, of the sources of which it notes that. */
export function resolvedQuery(
  provider: Record<string, unknown> | undefined,
  metadata: Record<string, string> = {},
): string | undefined {
  const kind = Object.keys(provider ?? {})[0] ?? '';
  return Object.hasOwn(resolvedUnder, kind)
    ? metadata[resolvedUnder[kind]]
    : undefined;
}
