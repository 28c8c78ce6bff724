type Tree = Record<string, unknown>;

/** Begins every planted secret; nothing that an engine shows may hold it. */
export const secretMark = 'hush-4711';

/**
 * Puts secrets where specs of analyses hold them: headers, credentials, an address with a user,
 * and an argument whose name says what it is. Changes the object in place.
 */
export function plantSecrets(object: Tree): void {
  const spec = object.spec as Tree | undefined;
  const metrics = asArray(spec?.metrics) as Tree[];
  for (const metric of metrics.filter(isTree)) {
    metric.provider = planted(metric.provider);
  }
  if (isTree(spec) && object.kind === 'AnalysisRun') {
    spec.args = [
      ...asArray(spec.args),
      { name: 'api-token', value: `${secretMark}-argument` },
    ];
  }
}

function planted(provider: unknown): unknown {
  const [name] = isTree(provider) ? Object.keys(provider) : [];
  if (!isTree(provider) || !isTree(provider[name])) {
    return provider;
  }
  return {
    [name]: {
      ...provider[name],
      address: `https://user:${secretMark}-address@metrics.example/api`,
      headers: [{ key: 'Authorization', value: `Bearer ${secretMark}-header` }],
      authentication: {
        basicAuth: { password: `${secretMark}-password` },
        oauth2: { clientSecret: `${secretMark}-client` },
      },
    },
  };
}

function asArray(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
