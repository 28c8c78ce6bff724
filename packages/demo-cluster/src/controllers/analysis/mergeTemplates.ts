import { StoredObject } from '../../store/StoredObject';
import {
  AnalysisArgument,
  AnalysisTemplateSpec,
  analysisTemplateSpecSchema,
} from './analysisSpec';

interface TemplateReference {
  templateName: string;
  clusterScope?: boolean;
}

export type FindTemplate = (
  reference: TemplateReference,
) => StoredObject | undefined;

/** Why templates do not make a run. */
interface TemplateProblem {
  templateName: string;
  problem: string;
}

type MergedTemplates =
  | { ok: true; spec: Omit<AnalysisTemplateSpec, 'templates'> }
  | ({ ok: false } & TemplateProblem);

/**
 * Joins templates, and those that they name in turn, into one: metrics, arguments and exceptions
 * in the order in which the templates are listed.
 */
export function mergeTemplates(
  references: readonly TemplateReference[],
  find: FindTemplate,
): MergedTemplates {
  const merged: Omit<AnalysisTemplateSpec, 'templates'> = {
    metrics: [],
    args: [],
    dryRun: [],
    measurementRetention: [],
  };
  const queue = [...references];
  const seen = new Set<string>();
  for (let next = queue.shift(); next; next = queue.shift()) {
    const read = readTemplate(next, find);
    if (!read.ok) return read;
    const key = `${next.clusterScope === true}/${next.templateName}`;
    if (!seen.has(key)) {
      seen.add(key);
      merged.metrics.push(...read.spec.metrics);
      merged.dryRun.push(...read.spec.dryRun);
      merged.measurementRetention.push(...read.spec.measurementRetention);
      merged.args = joinArguments(merged.args, read.spec.args);
      queue.unshift(...read.spec.templates);
    }
  }
  return { ok: true, spec: merged };
}

/** One template as it stands, or why it cannot be used. */
export function readTemplate(
  reference: TemplateReference,
  find: FindTemplate,
):
  | { ok: true; spec: AnalysisTemplateSpec }
  | ({ ok: false } & TemplateProblem) {
  const { templateName, clusterScope } = reference;
  const kind = clusterScope ? 'ClusterAnalysisTemplate' : 'AnalysisTemplate';
  const template = find(reference);
  if (!template) {
    return {
      ok: false,
      templateName,
      problem: `${kind} '${templateName}' not found`,
    };
  }
  const parsed = analysisTemplateSpecSchema.safeParse(template.spec ?? {});
  if (parsed.success) return { ok: true, spec: parsed.data };
  const [issue] = parsed.error.issues;
  return {
    ok: false,
    templateName,
    problem: `${kind} ${templateName}: ${issue.path.join('.')}: ${
      issue.message
    }`,
  };
}

/** The first value of an argument counts; a later template may give one that was missing. */
function joinArguments(
  first: readonly AnalysisArgument[],
  second: readonly AnalysisArgument[],
): AnalysisArgument[] {
  const joined = [...first];
  for (const argument of second) {
    const index = joined.findIndex(each => each.name === argument.name);
    if (index < 0) joined.push(argument);
    else if (!hasValue(joined[index])) joined[index] = argument;
  }
  return joined;
}

/** The template's arguments with the values given by whoever starts the run. */
export function withGivenValues(
  args: readonly AnalysisArgument[],
  given: readonly AnalysisArgument[],
): AnalysisArgument[] {
  return args.map(argument => {
    const value = given.find(each => each.name === argument.name);
    return value && hasValue(value) ? { ...value } : argument;
  });
}

export function hasValue(argument: AnalysisArgument): boolean {
  return argument.value !== undefined || argument.valueFrom !== undefined;
}
