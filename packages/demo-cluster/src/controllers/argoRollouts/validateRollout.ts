import { StoredObject } from '../../store/StoredObject';
import { effectiveCount } from '../analysis/analysisSpec';
import {
  mergeTemplates,
  readTemplate,
  withGivenValues,
  hasValue,
} from '../analysis/mergeTemplates';
import { ClusterView } from '../Controller';
import { namespaceOf } from '../objects/ownership';
import { pauseSeconds } from './canarySteps';
import { invalidField as invalid } from './invalidField';
import { experimentProblem } from './validateExperimentStep';
import { findNotSimulated } from './notSimulated';
import { templateFinder } from './newRun';
import {
  AnalysisReference,
  CanaryStep,
  RolloutSpec,
  rolloutSpecSchema,
} from './rolloutSpec';
import { limitProblem, podTemplateProblem } from './strategyLimits';
import { routerProblem } from './traffic/validateRouters';
import {
  canaryServiceProblem,
  trafficProblem,
  trafficStepProblem,
  weightProblem,
} from './traffic/validateTraffic';

/** A spec that can be acted on, or the first thing that is wrong with it in the API's own words. */
type ReadRollout =
  | { ok: true; spec: RolloutSpec }
  | { ok: false; problem: string };

/** Reads a Rollout's spec and checks it and what it refers to, as the real controller does. */
export function readRollout(
  view: ClusterView,
  rollout: StoredObject,
): ReadRollout {
  const missing = findNotSimulated(rollout);
  if (missing) {
    return {
      ok: false,
      problem: invalid(
        missing.path,
        missing.value,
        'not simulated by this cluster: a real Argo Rollouts controller is needed for it',
      ),
    };
  }
  const parsed = rolloutSpecSchema.safeParse(rollout.spec ?? {});
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const path = ['spec', ...issue.path].join('.');
    return { ok: false, problem: `${path}: Invalid value: ${issue.message}` };
  }
  const problem =
    strategyProblem(parsed.data) ??
    serviceProblem(view, rollout, parsed.data) ??
    templateProblem(view, rollout, parsed.data) ??
    routerProblem({ view, rollout, spec: parsed.data });
  return problem ? { ok: false, problem } : { ok: true, spec: parsed.data };
}

const NOT_NEGATIVE = 'must be greater than or equal to 0';

function strategyProblem(spec: RolloutSpec): string | undefined {
  const { canary } = spec.strategy;
  if (spec.replicas < 0) {
    return invalid('spec.replicas', spec.replicas, NOT_NEGATIVE);
  }
  const { matchLabels, matchExpressions } = spec.selector;
  const selectors =
    Object.keys(matchLabels ?? {}).length + (matchExpressions ?? []).length;
  if (selectors === 0) {
    return invalid(
      'spec.selector',
      spec.selector,
      'empty selector is invalid for deployment',
    );
  }
  const template = podTemplateProblem(spec);
  if (template) return template;
  if (spec.progressDeadlineSeconds <= (spec.minReadySeconds ?? 0)) {
    return invalid(
      'spec.progressDeadlineSeconds',
      spec.progressDeadlineSeconds,
      'must be greater than minReadySeconds',
    );
  }
  return (
    choiceProblem(spec) ??
    limitProblem(spec) ??
    trafficProblem(spec) ??
    (canary?.steps ?? [])
      .map((step, index) => stepProblem(spec, step, index))
      .find(problem => problem !== undefined)
  );
}

/** One strategy, neither none nor both. */
function choiceProblem({ strategy }: RolloutSpec): string | undefined {
  const { canary, blueGreen } = strategy;
  if (!canary && !blueGreen) {
    return "spec.strategy.strategy: Required value: Rollout has missing field '.spec.strategy.canary or .spec.strategy.blueGreen'";
  }
  return canary && blueGreen
    ? invalid(
        'spec.strategy.strategy',
        'blueGreen: true canary: true',
        'Multiple Strategies can not be listed',
      )
    : undefined;
}

/** The controller says of each kind whether it is missing. */
const missingKinds = [
  ...['Experiment', 'Pause', 'SetWeight', 'Analysis', 'SetCanaryScale'],
  ...['SetHeaderRoute', 'SetMirrorRoute', 'Plugin'],
]
  .map(kind => `step.${kind}: true`)
  .join(' ');

function stepProblem(
  spec: RolloutSpec,
  step: CanaryStep,
  index: number,
): string | undefined {
  const path = `spec.strategy.steps[${index}]`;
  const kinds = [
    step.setWeight,
    step.pause,
    step.analysis,
    step.experiment,
    step.setCanaryScale,
    step.setHeaderRoute,
    step.setMirrorRoute,
  ].filter(kind => kind !== undefined);
  if (kinds.length !== 1) {
    return invalid(
      path,
      kinds.length === 0 ? missingKinds : severalKinds(step),
      'Step must have one of the following set: experiment, setWeight, setCanaryScale, plugin or pause',
    );
  }
  const problem =
    weightProblem(spec, step, path) ??
    trafficStepProblem(spec, step, path) ??
    experimentProblem(spec, step, path);
  if (problem) return problem;
  const seconds = step.pause?.duration === undefined ? 0 : pauseSeconds(step);
  return seconds === undefined || seconds < 0
    ? invalid(
        `${path}.pause.duration`,
        // What is no duration counts as -1.
        seconds ?? -1,
        'Duration needs to be greater than 0',
      )
    : undefined;
}

/** And of some whether they are there. */
function severalKinds(step: CanaryStep): string {
  const kinds = {
    Experiment: step.experiment,
    Pause: step.pause,
    SetWeight: step.setWeight,
    Analysis: step.analysis,
  };
  return Object.entries(kinds)
    .map(([kind, content]) => `step.${kind}: ${content !== undefined}`)
    .join(' ');
}

function serviceProblem(
  view: ClusterView,
  rollout: StoredObject,
  spec: RolloutSpec,
): string | undefined {
  const { blueGreen } = spec.strategy;
  if (!blueGreen) return canaryServiceProblem(view, rollout, spec);
  if (blueGreen.activeService === blueGreen.previewService) {
    return invalid(
      'spec.strategy.activeService',
      blueGreen.activeService,
      'This rollout uses the same service for the active and preview services, but two different services are required.',
    );
  }
  const named = {
    activeService: blueGreen.activeService,
    previewService: blueGreen.previewService,
  };
  for (const [field, name] of Object.entries(named)) {
    if (name && !view.get('Service', namespaceOf(rollout), name)) {
      return invalid(
        `spec.strategy.blueGreen.${field}`,
        name,
        `service "${name}" not found`,
      );
    }
  }
  return undefined;
}

interface AnalysisUse {
  path: string;
  analysis: AnalysisReference;
  /** A run beside the steps may go on until it is stopped. */
  mayRunForEver?: boolean;
}

function analysesOf({ strategy }: RolloutSpec): AnalysisUse[] {
  const { canary, blueGreen } = strategy;
  const uses: AnalysisUse[] = [];
  canary?.steps?.forEach((step, index) => {
    const path = `spec.strategy.canary.steps[${index}].analysis.templates`;
    if (step.analysis) uses.push({ path, analysis: step.analysis });
  });
  if (canary?.analysis) {
    uses.push({
      path: 'spec.strategy.canary.analysis.templates',
      analysis: canary.analysis,
      mayRunForEver: true,
    });
  }
  for (const field of [
    'prePromotionAnalysis',
    'postPromotionAnalysis',
  ] as const) {
    const analysis = blueGreen?.[field];
    const path = `spec.strategy.blueGreen.${field}.templates`;
    if (analysis) uses.push({ path, analysis });
  }
  return uses;
}

function templateProblem(
  view: ClusterView,
  rollout: StoredObject,
  spec: RolloutSpec,
): string | undefined {
  const find = templateFinder({ view, rollout });
  for (const { path, analysis, mayRunForEver } of analysesOf(spec)) {
    const merged = mergeTemplates(analysis.templates, find);
    if (!merged.ok) return invalid(path, merged.templateName, merged.problem);

    const names = namesOf(analysis).join(' ');
    const problem = mergedProblem(merged.spec, analysis);
    if (problem) return invalid(path, `templateNames: [${names}]`, problem);

    for (const reference of mayRunForEver ? [] : analysis.templates) {
      const read = readTemplate(reference, find);
      const endless = read.ok
        ? read.spec.metrics.find(metric => effectiveCount(metric) === undefined)
        : undefined;
      if (endless) {
        return invalid(
          path,
          reference.templateName,
          `AnalysisTemplate ${reference.templateName} has metric ${endless.name} which runs indefinitely. Invalid value for count: <nil>`,
        );
      }
    }
  }
  return undefined;
}

/** Those of the namespace before those of the cluster. */
function namesOf({ templates }: AnalysisReference): string[] {
  return [false, true].flatMap(clusterScope =>
    templates
      .filter(each => (each.clusterScope === true) === clusterScope)
      .map(each => each.templateName),
  );
}

function mergedProblem(
  merged: {
    metrics: { name: string }[];
    args: Parameters<typeof withGivenValues>[0];
  },
  analysis: AnalysisReference,
): string | undefined {
  const names = merged.metrics.map(metric => metric.name);
  const double = names.find((name, index) => names.indexOf(name) !== index);
  if (double) return `two metrics have the same name '${double}'`;

  const open = withGivenValues(merged.args, analysis.args ?? []).find(
    argument => !hasValue(argument),
  );
  return open && `args.${open.name} was not resolved`;
}
