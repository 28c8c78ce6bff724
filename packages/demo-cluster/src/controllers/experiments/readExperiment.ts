import { StoredObject } from '../../store/StoredObject';
import {
  ExperimentSpec,
  experimentSpecSchema,
  ExperimentTemplate,
} from './experimentSpec';

/** A spec that can be acted on, or what is wrong with it. */
type ReadExperiment =
  | { ok: true; spec: ExperimentSpec }
  | { ok: false; problem: string };

export function readExperiment(experiment: StoredObject): ReadExperiment {
  const parsed = experimentSpecSchema.safeParse(experiment.spec ?? {});
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return {
      ok: false,
      problem: `spec.${issue.path.join('.')}: Invalid value: ${issue.message}`,
    };
  }
  const problem = templateProblem(experiment.metadata.name, parsed.data);
  return problem ? { ok: false, problem } : { ok: true, spec: parsed.data };
}

function templateProblem(
  experiment: string,
  spec: ExperimentSpec,
): string | undefined {
  const seen = new Set<string>();
  for (const [index, template] of spec.templates.entries()) {
    const problem =
      selectorProblem(template, index) ??
      (template.minReadySeconds > spec.progressDeadlineSeconds
        ? `MinReadySeconds cannot be longer than ProgressDeadlineSeconds. Check template index ${index}`
        : undefined);
    if (problem) return problem;
    const { name } = template;
    if (name === '') {
      return `Experiment ${experiment} has empty template name at index ${index}`;
    }
    if (seen.has(name)) {
      return `Experiment ${experiment} has repeated template name '${name}' in templates`;
    }
    seen.add(name);
  }
  return undefined;
}

function selectorProblem(
  { selector }: ExperimentTemplate,
  index: number,
): string | undefined {
  if (!selector) {
    return `Rollout has missing field '.Spec.Templates[${index}].Selector'`;
  }
  const isEmpty =
    Object.keys(selector.matchLabels ?? {}).length +
      (selector.matchExpressions ?? []).length ===
    0;
  return isEmpty
    ? `This experiment is selecting all pods at index ${index}. A non-empty selector is required.`
    : undefined;
}
