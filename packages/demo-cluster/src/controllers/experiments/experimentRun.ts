import { NewObject } from '../../store/StoredObject';
import { AnalysisArgument } from '../analysis/analysisSpec';
import {
  hasValue,
  mergeTemplates,
  withGivenValues,
} from '../analysis/mergeTemplates';
import { findTemplates, freeRunName, runSpec } from '../analysis/newRunParts';
import { POD_TEMPLATE_HASH_LABEL } from '../argoRollouts/rolloutNames';
import { toKubernetesTime } from '../objects/kubernetesTime';
import { controllerReference, namespaceOf } from '../objects/ownership';
import { ExperimentContext } from './ExperimentContext';
import { durationEnd } from './experimentEnd';
import { ExperimentAnalysis } from './experimentSpec';

type NewExperimentRun =
  | { ok: true; object: NewObject }
  | { ok: false; problem: string };

const PLACEHOLDER = /\{\{\s*([^}]*?)\s*\}\}/g;

/** The run of one analysis; it says nothing of a Rollout, only of the Experiment that owns it. */
export function experimentRun(
  context: ExperimentContext,
  analysis: ExperimentAnalysis,
): NewExperimentRun {
  const { experiment, spec, view } = context;
  const namespace = namespaceOf(experiment);
  const merged = mergeTemplates([analysis], findTemplates(view, namespace));
  if (!merged.ok) return { ok: false, problem: merged.problem };

  const given = resolveArguments(context, analysis);
  if (!given.ok) return given;
  const args = withGivenValues(merged.spec.args, given.args);
  const open = args.find(argument => !hasValue(argument));
  if (open) return { ok: false, problem: `args.${open.name} was not resolved` };

  const written = runSpec(merged.spec, { ...spec, args });
  const { labels, annotations } = spec.analysisRunMetadata;
  return {
    ok: true,
    object: {
      apiVersion: experiment.apiVersion,
      kind: 'AnalysisRun',
      metadata: {
        name: freeRunName(view, written, {
          namespace,
          baseName: `${experiment.metadata.name}-${analysis.name}`,
        }),
        namespace,
        ...(labels ? { labels } : {}),
        ...(annotations ? { annotations } : {}),
        ownerReferences: [controllerReference(experiment)],
      },
      spec: written,
      status: { phase: '', runSummary: {} },
    },
  };
}

type ResolvedArguments =
  | { ok: true; args: AnalysisArgument[] }
  | { ok: false; problem: string };

/** Values may speak of the Experiment and its templates, such as `{{templates.a.podTemplateHash}}`. */
function resolveArguments(
  context: ExperimentContext,
  { args }: ExperimentAnalysis,
): ResolvedArguments {
  const facts = factsOf(context);
  let unknown: string | undefined;
  const resolved = args.map(({ name, value }) => ({
    name,
    value: value?.replace(PLACEHOLDER, (placeholder, key: string) => {
      const fact = facts.get(key);
      if (fact === undefined) unknown ??= placeholder;
      return fact ?? '';
    }),
  }));
  return unknown === undefined
    ? { ok: true, args: resolved }
    : { ok: false, problem: `failed to resolve ${unknown}` };
}

function factsOf(context: ExperimentContext): Map<string, string> {
  const facts = new Map<string, string>();
  const { availableAt } = context.status;
  const end = durationEnd(context);
  if (availableAt) facts.set('experiment.availableAt', availableAt);
  if (end) facts.set('experiment.finishedAt', toKubernetesTime(end));
  for (const [name, set] of context.sets) {
    facts.set(
      `templates.${name}.podTemplateHash`,
      set.metadata.labels?.[POD_TEMPLATE_HASH_LABEL] ?? '',
    );
    facts.set(`templates.${name}.replicaset.name`, set.metadata.name);
  }
  return facts;
}
