import { StoredObject } from '../store/StoredObject';
import { MetricState, RunState } from './ClusterState';
import { VersionNames } from './versionNames';

/** An AnalysisRun as it may be compared. */
export function readRunState(run: StoredObject, names: VersionNames): RunState {
  const status = run.status ?? {};
  const results: Record<string, any>[] = status.metricResults ?? [];
  return {
    phase: String(status.phase ?? ''),
    message: names.inText(String(status.message ?? '')),
    metrics: Object.fromEntries(
      [...results]
        .sort((a, b) => String(a.name).localeCompare(String(b.name)))
        .map(result => [String(result.name), readMetric(result)]),
    ),
  };
}

function readMetric(result: Record<string, any>): MetricState {
  return {
    phase: String(result.phase ?? ''),
    message: String(result.message ?? ''),
    count: result.count ?? 0,
    successful: result.successful ?? 0,
    failed: result.failed ?? 0,
    inconclusive: result.inconclusive ?? 0,
    error: result.error ?? 0,
    values: (result.measurements ?? []).map((each: { value?: string }) =>
      String(each.value ?? ''),
    ),
  };
}
