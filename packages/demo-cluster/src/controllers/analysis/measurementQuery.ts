import { MetricQuery, WebQuery } from '../Controller';
import { AnalysisMetric, WebProvider } from './analysisSpec';

const DEFAULT_TIMEOUT_SECONDS = 10;

/** What to ask for a measurement, or the words with which it is an error at once. */
type MeasurementQuery =
  | { ok: true; query: MetricQuery }
  | { ok: false; problem: string };

/** The question of a metric that is asked over the network. */
export function measurementQuery(
  { provider }: AnalysisMetric,
  id: string,
): MeasurementQuery {
  const { prometheus, web } = provider;
  if (prometheus) {
    const { address, query } = prometheus;
    return {
      ok: true,
      query: { provider: 'prometheus', id, address, query },
    };
  }
  if (web) return webQuery(web, id);
  const [name] = Object.keys(provider);
  return {
    ok: false,
    problem: `metric provider "${name}" is not simulated by this cluster`,
  };
}

function webQuery(web: WebProvider, id: string): MeasurementQuery {
  const method = web.method ?? 'GET';
  const problem = webProblem(web, method);
  return problem
    ? { ok: false, problem }
    : {
        ok: true,
        query: {
          provider: 'web',
          id,
          url: web.url ?? '',
          method,
          headers: headersOf(web),
          ...bodyOf(web),
          timeoutSeconds: timeoutOf(web),
          insecure: web.insecure ?? false,
        },
      };
}

function webProblem(web: WebProvider, method: string): string | undefined {
  if (web.body && hasJson(web)) {
    return 'use either Body or JSONBody; both cannot exists for WebMetric payload';
  }
  if ((web.body || hasJson(web)) && method === 'GET') {
    return 'Body/JSONBody can only be used with POST or PUT WebMetric Method types';
  }
  return web.authentication?.oauth2?.tokenUrl
    ? 'OAuth 2 of web metrics is not simulated by this cluster: send a token in a header'
    : undefined;
}

function hasJson({ jsonBody }: WebProvider): boolean {
  return jsonBody !== undefined && jsonBody !== null;
}

function timeoutOf({ timeoutSeconds = 0 }: WebProvider): number {
  return timeoutSeconds > 0 ? timeoutSeconds : DEFAULT_TIMEOUT_SECONDS;
}

function headersOf(web: WebProvider): WebQuery['headers'] {
  const given = (web.headers ?? []).map(({ key, value }) => ({
    key,
    value: value ?? '',
  }));
  return hasJson(web)
    ? [...given, { key: 'Content-Type', value: 'application/json' }]
    : given;
}

function bodyOf(web: WebProvider): Pick<WebQuery, 'body'> {
  if (hasJson(web)) return { body: JSON.stringify(web.jsonBody) };
  return web.body ? { body: web.body } : {};
}
