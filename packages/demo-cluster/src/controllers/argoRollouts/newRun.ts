import { NewObject } from '../../store/StoredObject';
import {
  FindTemplate,
  mergeTemplates,
  withGivenValues,
} from '../analysis/mergeTemplates';
import { findTemplates, freeRunName, runSpec } from '../analysis/newRunParts';
import { controllerReference, namespaceOf } from '../objects/ownership';
import { hashOf, RolloutContext } from './RolloutContext';
import {
  POD_TEMPLATE_HASH_LABEL,
  REVISION_ANNOTATION,
  ROLLOUT_TYPE_LABEL,
  STEP_INDEX_LABEL,
} from './rolloutNames';
import { AnalysisReference } from './rolloutSpec';
import { resolveArguments } from './runArguments';

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
  const spec = runSpec(merged.spec, {
    ...analysis,
    args: withGivenValues(
      merged.spec.args,
      resolveArguments(context, analysis.args),
    ),
  });
  return {
    apiVersion: rollout.apiVersion,
    kind: 'AnalysisRun',
    metadata: {
      name: freeRunName(context.view, spec, {
        namespace: namespaceOf(rollout),
        baseName,
      }),
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
  return findTemplates(view, namespaceOf(rollout));
}
