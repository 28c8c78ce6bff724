import { StoredObject } from '../../store/StoredObject';
import { isCompleted } from '../analysis/analysisStatus';
import { findTemplates } from '../analysis/newRunParts';
import { ClusterWrite } from '../Controller';
import {
  ControllerEvent,
  eventWrites,
  normal,
  warning,
} from '../objects/controllerEvents';
import { namespaceOf } from '../objects/ownership';
import { ExperimentContext, isBad } from './ExperimentContext';
import { experimentRun } from './experimentRun';
import { ExperimentAnalysis } from './experimentSpec';
import { ExperimentRunStatus, findByName } from './experimentStatus';

/** What one reconciliation makes of an analysis. */
interface AnalysisDecision {
  status: ExperimentRunStatus;
  writes: ClusterWrite[];
}

/** Starts the run of an analysis when the templates run, follows it, and stops it in the end. */
export function reconcileAnalysis(
  context: ExperimentContext,
  analysis: ExperimentAnalysis,
): AnalysisDecision {
  const before = findByName(context.status.analysisRuns, analysis.name) ?? {
    name: analysis.name,
    analysisRun: '',
    phase: '',
  };
  const { status, writes } = decide(context, analysis, before);
  return {
    status,
    writes: [...writes, ...transitionWrites(context, before, status)],
  };
}

function decide(
  context: ExperimentContext,
  analysis: ExperimentAnalysis,
  before: ExperimentRunStatus,
): AnalysisDecision {
  if (!context.status.availableAt) {
    return { status: verified(context, analysis, before), writes: [] };
  }
  if (before.analysisRun === '') return start(context, analysis, before);
  if (isCompleted(before.phase)) return { status: before, writes: [] };

  const run = context.view.get(
    'AnalysisRun',
    namespaceOf(context.experiment),
    before.analysisRun,
  );
  if (!run) {
    const message = `analysisrun.argoproj.io "${before.analysisRun}" not found`;
    return { status: { ...before, phase: 'Error', message }, writes: [] };
  }
  return context.isTerminating
    ? { status: before, writes: stop(context, analysis, run) }
    : { status: followed(before, run), writes: [] };
}

function verified(
  { view, experiment }: ExperimentContext,
  { name, templateName, clusterScope }: ExperimentAnalysis,
  before: ExperimentRunStatus,
): ExperimentRunStatus {
  const find = findTemplates(view, namespaceOf(experiment));
  if (find({ templateName, clusterScope })) return before;
  const kind = clusterScope ? 'ClusterAnalysisTemplate' : 'AnalysisTemplate';
  return {
    ...before,
    phase: 'Error',
    message: `${kind} verification failed for analysis '${name}': ${kind.toLowerCase()}.argoproj.io "${templateName}" not found`,
  };
}

function start(
  context: ExperimentContext,
  analysis: ExperimentAnalysis,
  before: ExperimentRunStatus,
): AnalysisDecision {
  if (context.isTerminating) return { status: before, writes: [] };
  const { view, experiment } = context;
  const run = experimentRun(context, analysis);
  if (!run.ok) {
    const message = `Failed to create AnalysisRun for analysis '${analysis.name}': ${run.problem}`;
    return { status: { ...before, phase: 'Error', message }, writes: [] };
  }
  const name = run.object.metadata.name!;
  const isThere = view.get('AnalysisRun', namespaceOf(experiment), name);
  return {
    status: { ...before, phase: 'Pending', analysisRun: name },
    writes: isThere ? [] : [{ verb: 'create', object: run.object }],
  };
}

/** The Experiment does not look how the run ends then: its own phase is decided without it. */
function stop(
  { experiment }: ExperimentContext,
  { name }: ExperimentAnalysis,
  run: StoredObject,
): ClusterWrite[] {
  if (isCompleted(String(run.status?.phase ?? '')) || run.spec?.terminate) {
    return [];
  }
  return [
    ...eventWrites(experiment, [
      normal(
        'AnalysisRunTerminating',
        `Terminating ${name} (${run.metadata.name})`,
      ),
    ]),
    {
      verb: 'update',
      object: { ...run, spec: { ...run.spec, terminate: true } },
    },
  ];
}

function followed(
  { message: _old, ...before }: ExperimentRunStatus,
  run: StoredObject,
): ExperimentRunStatus {
  const { phase, message } = run.status ?? {};
  return {
    ...before,
    name: before.name,
    analysisRun: before.analysisRun,
    phase: String(phase ?? ''),
    ...(message ? { message: String(message) } : {}),
  };
}

/** Told of the Experiment, and of the Rollout whose step it is: there always as a warning. */
function transitionWrites(
  context: ExperimentContext,
  before: ExperimentRunStatus,
  { name, phase, message }: ExperimentRunStatus,
): ClusterWrite[] {
  if (before.phase === phase || phase === '') return [];
  const words = `AnalysisRun '${name}' transitioned from ${
    before.phase
  } -> ${phase}${message ? `: ${message}` : ''}`;
  const reason = `AnalysisRun${phase}`;
  const isWarning = isBad(phase) || phase === 'Inconclusive';
  const event: ControllerEvent = isWarning
    ? warning(reason, words)
    : normal(reason, words);
  const rollout = rolloutOf(context);
  return [
    ...eventWrites(context.experiment, [event]),
    ...(rollout ? eventWrites(rollout, [warning(reason, words)]) : []),
  ];
}

function rolloutOf({
  view,
  experiment,
}: ExperimentContext): StoredObject | undefined {
  const owner = experiment.metadata.ownerReferences?.find(
    each => each.kind === 'Rollout',
  );
  return owner && view.get('Rollout', namespaceOf(experiment), owner.name);
}
