import { StoredObject } from '../../store/StoredObject';
import { ClusterView } from '../Controller';
import { namespaceOf } from '../objects/ownership';
import {
  AnalysisArgument,
  AnalysisMetric,
  AnalysisRunSpec,
  analysisRunSpecSchema,
} from './analysisSpec';
import { resolveMetric } from './resolveMetric';
import { findSecretValues, SecretValues } from './secretArguments';
import { findMetricProblem } from './validateMetrics';

/** A run's spec with arguments filled in, or the message with which the run ends. */
type ReadRunSpec =
  | {
      ok: true;
      /** Names of Secrets' arguments stand for their values: this may be shown. */
      spec: AnalysisRunSpec;
      /** The same metrics with the values of Secrets in them, for measuring only. */
      measured: readonly AnalysisMetric[];
      secrets: SecretValues;
    }
  | { ok: false; problem: string };

/** Secrets are read anew in every step, so that a changed one counts from the next measurement on. */
export function readRunSpec(view: ClusterView, run: StoredObject): ReadRunSpec {
  const parsed = analysisRunSpecSchema.safeParse(run.spec ?? {});
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return invalid(`${issue.path.join('.')}: ${issue.message}`);
  }
  const { metrics, args } = parsed.data;
  const shown = resolveAll(metrics, args);
  if (!shown.ok) return unresolved(shown.problem);

  const problem = findMetricProblem(shown.metrics);
  if (problem) return invalid(problem);

  const secrets = findSecretValues(view, namespaceOf(run), args);
  if (!secrets.ok) return unresolved(secrets.problem);

  const measured = resolveAll(
    metrics,
    args.map(argument => {
      const value = secrets.values.get(argument.name);
      return value === undefined ? argument : { name: argument.name, value };
    }),
  );
  return measured.ok
    ? {
        ok: true,
        spec: { ...parsed.data, metrics: shown.metrics },
        measured: measured.metrics,
        secrets: secrets.values,
      }
    : unresolved(measured.problem);
}

function invalid(problem: string): ReadRunSpec {
  return { ok: false, problem: `Analysis spec invalid: ${problem}` };
}

function unresolved(problem: string): ReadRunSpec {
  return {
    ok: false,
    problem: `Unable to resolve metric arguments: ${problem}`,
  };
}

type ResolvedMetrics =
  | { ok: true; metrics: AnalysisMetric[] }
  | { ok: false; problem: string };

function resolveAll(
  metrics: readonly AnalysisMetric[],
  args: readonly AnalysisArgument[],
): ResolvedMetrics {
  const resolved: AnalysisMetric[] = [];
  for (const metric of metrics) {
    const each = resolveMetric(metric, args);
    if (!each.ok) return each;
    resolved.push(each.metric);
  }
  return { ok: true, metrics: resolved };
}
