import { parseQuery, Query } from './parseQuery';
import { selectSeries } from './selectSeries';
import { ServedRelease } from './ServedRelease';

/** An answer of Prometheus' HTTP API. */
export interface MetricReply {
  status: number;
  body: unknown;
}

export interface MetricWorld {
  releases: readonly ServedRelease[];
  now: Date;
  seed: number;
}

/** Prometheus refuses to draw more points than a screen has. */
const MOST_POINTS = 11_000;

/** `/api/v1/query`: the values at one moment. */
export function answerQuery(
  parameters: URLSearchParams,
  world: MetricWorld,
): MetricReply {
  const query = readQuery(parameters);
  if ('status' in query) {
    return query;
  }
  const at = readTime(parameters.get('time') ?? toSeconds(world.now));
  if (!at) {
    return badParameter(
      'time',
      `cannot parse "${parameters.get('time')}" to a valid timestamp`,
    );
  }
  const time = Number(toSeconds(at));
  if (query.kind === 'scalar') {
    return success('scalar', [time, String(query.value)]);
  }
  return success(
    'vector',
    selectSeries(query, world.releases, world.seed).map(series => ({
      metric: series.labels,
      value: [time, String(series.valueAt(at))],
    })),
  );
}

/** `/api/v1/query_range`: the values from `start` to `end`, one every `step`. */
export function answerRangeQuery(
  parameters: URLSearchParams,
  world: MetricWorld,
): MetricReply {
  const query = readQuery(parameters);
  if ('status' in query) {
    return query;
  }
  const range = readRange(parameters);
  if ('status' in range) {
    return range;
  }
  const times = range.times.map(at => [at, Number(toSeconds(at))] as const);
  if (query.kind === 'scalar') {
    const values = times.map(([, time]) => [time, String(query.value)]);
    return success('matrix', [{ metric: {}, values }]);
  }
  return success(
    'matrix',
    selectSeries(query, world.releases, world.seed).map(series => ({
      metric: series.labels,
      values: times.map(([at, time]) => [time, String(series.valueAt(at))]),
    })),
  );
}

function readQuery(parameters: URLSearchParams): Query | MetricReply {
  const parsed = parseQuery(parameters.get('query') ?? '');
  return parsed.ok ? parsed.query : badParameter('query', parsed.message);
}

function readRange(
  parameters: URLSearchParams,
): { times: Date[] } | MetricReply {
  const start = readTime(parameters.get('start') ?? '');
  const end = readTime(parameters.get('end') ?? '');
  if (!start || !end) {
    const name = start ? 'end' : 'start';
    return badParameter(
      name,
      `cannot parse "${parameters.get(name) ?? ''}" to a valid timestamp`,
    );
  }
  if (end < start) {
    return badParameter('end', 'end timestamp must not be before start time');
  }
  const step = parameters.get('step') ?? '';
  return divide({ start, end }, step);
}

function divide(
  { start, end }: { start: Date; end: Date },
  step: string,
): { times: Date[] } | MetricReply {
  const stepMs = readStep(step);
  if (stepMs === undefined) {
    return badParameter('step', `cannot parse "${step}" to a valid duration`);
  }
  if (stepMs <= 0) {
    return badParameter(
      'step',
      'zero or negative query resolution step widths are not accepted. Try a positive integer',
    );
  }
  const points = Math.floor((end.getTime() - start.getTime()) / stepMs) + 1;
  if (points > MOST_POINTS) {
    return badData(
      'exceeded maximum resolution of 11,000 points per timeseries. Try decreasing the query resolution (?step=XX)',
    );
  }
  const times = Array.from(
    { length: points },
    (_, index) => new Date(start.getTime() + index * stepMs),
  );
  return { times };
}

/** A time as RFC 3339 or in seconds since 1970, with decimals. */
function readTime(text: string): Date | undefined {
  const isSeconds = /^-?\d+(\.\d+)?$/.test(text);
  const time = new Date(isSeconds ? Number(text) * 1000 : text);
  return Number.isNaN(time.getTime()) ? undefined : time;
}

const UNITS_MS: Record<string, number> = {
  ms: 1,
  s: 1000,
  m: 60_000,
  h: 3_600_000,
};

/** A width in seconds, or with its unit. */
function readStep(text: string): number | undefined {
  const match = /^(-?\d+(?:\.\d+)?)(ms|s|m|h)?$/.exec(text);
  return match ? Number(match[1]) * UNITS_MS[match[2] ?? 's'] : undefined;
}

function toSeconds(time: Date): string {
  return String(time.getTime() / 1000);
}

function success(resultType: string, result: unknown): MetricReply {
  return {
    status: 200,
    body: { status: 'success', data: { resultType, result } },
  };
}

function badParameter(name: string, problem: string): MetricReply {
  return badData(`invalid parameter "${name}": ${problem}`);
}

function badData(error: string): MetricReply {
  return {
    status: 400,
    body: { status: 'error', errorType: 'bad_data', error },
  };
}
