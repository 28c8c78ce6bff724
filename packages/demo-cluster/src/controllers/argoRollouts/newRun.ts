import fastDeepEqual from 'fast-deep-equal';
import { NewObject, StoredObject } from '../../store/StoredObject';
import {
  AnalysisArgument,
  AnalysisTemplateSpec,
} from '../analysis/analysisSpec';
import {
  FindTemplate,
  mergeTemplates,
  withGivenValues,
} from '../analysis/mergeTemplates';
import { controllerReference, namespaceOf } from '../objects/ownership';
import { hashOf, RolloutContext } from './RolloutContext';
import {
  POD_TEMPLATE_HASH_LABEL,
  REVISION_ANNOTATION,
  ROLLOUT_TYPE_LABEL,
  STEP_INDEX_LABEL,
} from './rolloutNames';
import { isCompletedPhase } from './rolloutPhase';
import { AnalysisReference } from './rolloutSpec';

export type RunPurpose =
  | 'Step'
  | 'Background'
  | 'PrePromotion'
  | 'PostPromotion';

interface WantedRun {
  purpose: RunPurpose;
  analysis: AnalysisReference;
  /** Index of the step, for a run of a step. */
  infix?: number;
}

const NAME_PART: Record<RunPurpose, string> = {
  Step: '',
  Background: '',
  PrePromotion: '-pre',
  PostPromotion: '-post',
};

/** A run as the Rollout creates it; undefined when its templates are gone meanwhile. */
export function newRun(
  context: RolloutContext,
  wanted: WantedRun,
): NewObject | undefined {
  const { rollout, newSet, spec: rolloutSpec } = context;
  const { analysis, purpose, infix } = wanted;
  const merged = mergeTemplates(analysis.templates, templateFinder(context));
  if (!merged.ok) return undefined;

  const hash = hashOf(newSet);
  const revision = rollout.metadata.annotations?.[REVISION_ANNOTATION] ?? '';
  const stepPart = infix === undefined ? '' : `-${infix}`;
  const baseName = `${rollout.metadata.name}-${hash}-${revision}${stepPart}${NAME_PART[purpose]}`;
  const spec = runSpec(context, merged.spec, analysis);
  return {
    apiVersion: rollout.apiVersion,
    kind: 'AnalysisRun',
    metadata: {
      name: freeName(context, baseName, spec),
      namespace: rollout.metadata.namespace,
      labels: {
        ...analysis.analysisRunMetadata?.labels,
        ...rolloutSpec.selector.matchLabels,
        [POD_TEMPLATE_HASH_LABEL]: hash,
        [ROLLOUT_TYPE_LABEL]: purpose,
        ...(infix === undefined ? {} : { [STEP_INDEX_LABEL]: String(infix) }),
      },
      annotations: {
        [REVISION_ANNOTATION]: revision,
        ...analysis.analysisRunMetadata?.annotations,
      },
      ownerReferences: [controllerReference(rollout)],
    },
    spec,
    status: { phase: '', runSummary: {} },
  };
}

/** Looks templates up in the Rollout's namespace, or in the cluster where the reference says so. */
export function templateFinder({
  view,
  rollout,
}: Pick<RolloutContext, 'view' | 'rollout'>): FindTemplate {
  return ({ templateName, clusterScope }) =>
    clusterScope
      ? view.get('ClusterAnalysisTemplate', '', templateName)
      : view.get('AnalysisTemplate', namespaceOf(rollout), templateName);
}

function runSpec(
  context: RolloutContext,
  merged: Omit<AnalysisTemplateSpec, 'templates'>,
  analysis: AnalysisReference,
): Record<string, unknown> {
  const args = withGivenValues(
    merged.args,
    resolveArguments(context, analysis),
  );
  const dryRun = [...merged.dryRun, ...(analysis.dryRun ?? [])];
  const retention = [
    ...merged.measurementRetention,
    ...(analysis.measurementRetention ?? []),
  ];
  return {
    ...(args.length > 0 ? { args } : {}),
    ...(dryRun.length > 0 ? { dryRun } : {}),
    ...(retention.length > 0 ? { measurementRetention: retention } : {}),
    metrics: merged.metrics.map(withEmptyAuthentication),
  };
}

/** The real controller writes these empty structures; readers have to look inside them. */
function withEmptyAuthentication<
  M extends { provider: Record<string, unknown> },
>(metric: M): M {
  const provider = { ...metric.provider };
  for (const kind of ['prometheus', 'web']) {
    const given = provider[kind];
    if (typeof given === 'object' && given !== null) {
      provider[kind] = {
        authentication: { oauth2: {}, sigv4: {} },
        ...given,
      };
    }
  }
  return { ...metric, provider };
}

function resolveArguments(
  context: RolloutContext,
  analysis: AnalysisReference,
): AnalysisArgument[] {
  return (analysis.args ?? []).map(({ name, value, valueFrom }) => {
    if (valueFrom?.podTemplateHashValue === 'Latest') {
      return { name, value: hashOf(context.newSet) };
    }
    if (valueFrom?.podTemplateHashValue === 'Stable') {
      return { name, value: hashOf(context.stableSet) };
    }
    if (valueFrom?.fieldRef) {
      return {
        name,
        value: fieldText(context.rollout, valueFrom.fieldRef.fieldPath),
      };
    }
    return { name, value: value ?? '' };
  });
}

/** `metadata.labels['app']` and dotted paths alike; what is not there is empty. */
function fieldText(object: StoredObject, path: string): string {
  const parts = path.match(/[^.[\]'"]+(?=\.|\[|$)|(?<=\[['"]?)[^\]'"]+/g) ?? [];
  const found = parts.reduce<unknown>(
    (value, part) =>
      typeof value === 'object' && value !== null
        ? (value as Record<string, unknown>)[part]
        : undefined,
    object,
  );
  return found === undefined || typeof found === 'object' ? '' : String(found);
}

/** A name that is taken gets `.1`, `.2` and so on, unless it is this very run, still going on. */
function freeName(
  { rollout, view }: RolloutContext,
  baseName: string,
  spec: Record<string, unknown>,
): string {
  for (let attempt = 0; ; attempt++) {
    const name = attempt === 0 ? baseName : `${baseName}.${attempt}`;
    const taken = view.get('AnalysisRun', namespaceOf(rollout), name);
    if (!taken) return name;
    const isSame =
      !isCompletedPhase(taken.status?.phase) && fastDeepEqual(taken.spec, spec);
    if (isSame) return name;
  }
}
