import { AnalysisArgument, AnalysisMetric, metricSchema } from './analysisSpec';

const PLACEHOLDER = /\{\{\s*args\.([^}\s]+)\s*\}\}/g;

type ResolvedMetric =
  | { ok: true; metric: AnalysisMetric }
  | { ok: false; problem: string };

/**
 * A metric with `{{args.name}}` filled in everywhere. The value of a Secret is never looked up: a
 * query that needs one is asked with the placeholder's name in its place.
 */
export function resolveMetric(
  metric: AnalysisMetric,
  args: readonly AnalysisArgument[],
): ResolvedMetric {
  let unknown: string | undefined;
  const fill = (text: string) =>
    text.replace(PLACEHOLDER, (placeholder, name: string) => {
      const argument = args.find(each => each.name === name);
      if (argument?.value !== undefined) return argument.value;
      if (argument?.valueFrom) return `<${name}>`;
      unknown ??= placeholder;
      return placeholder;
    });
  const filled = metricSchema.safeParse(fillIn(metric, fill));
  if (unknown !== undefined) {
    return { ok: false, problem: `failed to resolve ${unknown}` };
  }
  return filled.success
    ? { ok: true, metric: filled.data }
    : { ok: false, problem: filled.error.issues[0].message };
}

function fillIn(value: unknown, fill: (text: string) => string): unknown {
  if (typeof value === 'string') return fill(value);
  if (Array.isArray(value)) return value.map(item => fillIn(item, fill));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([key, field]) => [key, fillIn(field, fill)]),
    );
  }
  return value;
}
