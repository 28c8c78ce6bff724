import fastDeepEqual from 'fast-deep-equal';
import { withContainerResources } from '../argoRollouts/podTemplateHash';
import { ClusterView } from '../Controller';
import {
  AnalysisArgument,
  AnalysisMetric,
  AnalysisTemplateSpec,
} from './analysisSpec';
import { isCompleted } from './analysisStatus';
import { FindTemplate } from './mergeTemplates';

/** Looks templates up in a namespace, or in the cluster where the reference says so. */
export function findTemplates(
  view: ClusterView,
  namespace: string,
): FindTemplate {
  return ({ templateName, clusterScope }) =>
    clusterScope
      ? view.get('ClusterAnalysisTemplate', '', templateName)
      : view.get('AnalysisTemplate', namespace, templateName);
}

/** What whoever starts a run adds to its templates. */
interface RunAdditions {
  args: readonly AnalysisArgument[];
  dryRun?: AnalysisTemplateSpec['dryRun'];
  measurementRetention?: AnalysisTemplateSpec['measurementRetention'];
}

export function runSpec(
  merged: Omit<AnalysisTemplateSpec, 'templates'>,
  added: RunAdditions,
): Record<string, unknown> {
  const dryRun = [...merged.dryRun, ...(added.dryRun ?? [])];
  const retention = [
    ...merged.measurementRetention,
    ...(added.measurementRetention ?? []),
  ];
  return {
    ...(added.args.length > 0 ? { args: added.args } : {}),
    ...(dryRun.length > 0 ? { dryRun } : {}),
    ...(retention.length > 0 ? { measurementRetention: retention } : {}),
    metrics: merged.metrics.map(withEmptyStructures),
  };
}

/** The real controller writes these empty structures; readers have to look inside them. */
function withEmptyStructures(metric: AnalysisMetric): AnalysisMetric {
  const authentication = { oauth2: {}, sigv4: {} };
  const { prometheus, web, job } = metric.provider;
  return {
    ...metric,
    provider: {
      ...metric.provider,
      ...(prometheus ? { prometheus: { authentication, ...prometheus } } : {}),
      ...(web ? { web: { authentication, ...web } } : {}),
      ...(job ? { job: withWholeTemplate(job) } : {}),
    },
  };
}

function withWholeTemplate(
  job: NonNullable<AnalysisMetric['provider']['job']>,
) {
  const template: unknown = job.spec.template;
  const isObject = typeof template === 'object' && template !== null;
  return {
    ...job,
    metadata: job.metadata ?? {},
    spec: {
      ...job.spec,
      ...(isObject ? { template: withContainerResources(template) } : {}),
    },
  };
}

/** A name that is taken gets `.1`, `.2` and so on, unless it is this very run, still going on. */
export function freeRunName(
  view: ClusterView,
  spec: Record<string, unknown>,
  wanted: { namespace: string; baseName: string },
): string {
  const { namespace, baseName } = wanted;
  for (let attempt = 0; ; attempt++) {
    const name = attempt === 0 ? baseName : `${baseName}.${attempt}`;
    const taken = view.get('AnalysisRun', namespace, name);
    if (!taken) return name;
    const isSame =
      !isCompleted(String(taken.status?.phase ?? '')) &&
      fastDeepEqual(taken.spec, spec);
    if (isSame) return name;
  }
}
