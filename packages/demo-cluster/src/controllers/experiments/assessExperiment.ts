import { isCompleted } from '../analysis/analysisStatus';
import { toKubernetesTime } from '../objects/kubernetesTime';
import {
  areRequiredRunsSuccessful,
  ExperimentContext,
} from './ExperimentContext';
import {
  ExperimentRunStatus,
  ExperimentStatus,
  findByName,
  TemplateStatus,
} from './experimentStatus';

interface Verdict {
  phase: string;
  message?: string;
}

/** From best to worst. */
const TEMPLATES = ['Successful', 'Running', 'Progressing', 'Error', 'Failed'];
const RUNS = [
  'Successful',
  'Running',
  'Pending',
  'Inconclusive',
  'Error',
  'Failed',
];

/** Where an Experiment stands with its templates and analyses as they are now. */
export function assessExperiment(
  context: ExperimentContext,
  status: ExperimentStatus,
): ExperimentStatus {
  if (status.phase === '') return { ...status, phase: 'Pending' };
  if (isCompleted(status.phase)) return status;

  const templates = assessTemplates(context, status.templateStatuses);
  const analyses = assessAnalyses(context, status.analysisRuns);
  const isAvailable = templates.phase === 'Running';
  return {
    ...status,
    ...decide(context, status, { templates, analyses }),
    availableAt:
      status.availableAt ??
      (isAvailable ? toKubernetesTime(context.now) : undefined),
  };
}

/**
 * Bad templates decide at once, good ones leave the word to the analyses where these decide or
 * have ended. While the templates run, a bad analysis ends the Experiment, and so do good ones
 * that are required.
 */
function decide(
  { spec }: ExperimentContext,
  status: ExperimentStatus,
  { templates, analyses }: { templates: Verdict; analyses: Verdict },
): Verdict {
  const hasRequired = spec.analyses.some(each => each.requiredForCompletion);
  const isDecided = isCompleted(analyses.phase);
  if (isCompleted(templates.phase)) {
    return templates.phase === 'Successful' && (isDecided || hasRequired)
      ? analyses
      : templates;
  }
  const isBad = isDecided && analyses.phase !== 'Successful';
  return isBad || areRequiredRunsSuccessful(spec, status.analysisRuns)
    ? analyses
    : templates;
}

function assessTemplates(
  { spec }: ExperimentContext,
  statuses: readonly TemplateStatus[],
): Verdict {
  const worst = worstOf(
    TEMPLATES,
    spec.templates.map(({ name }) => {
      const { status = 'Progressing', message } =
        findByName(statuses, name) ?? {};
      return { phase: status, message };
    }),
  );
  return worst.phase === 'Progressing' ? { ...worst, phase: 'Pending' } : worst;
}

function assessAnalyses(
  { spec }: ExperimentContext,
  statuses: readonly ExperimentRunStatus[],
): Verdict {
  const worst = worstOf(
    RUNS,
    spec.analyses.map(({ name }) => {
      const { phase = '', message } = findByName(statuses, name) ?? {};
      return { phase, message };
    }),
  );
  if (
    worst.phase === 'Successful' &&
    areRequiredRunsSuccessful(spec, statuses)
  ) {
    return { phase: 'Successful', message: 'Required AnalysisRuns completed' };
  }
  return worst.phase === 'Pending' ? { ...worst, phase: 'Running' } : worst;
}

/** Without anything to judge all is well; what is not in the order counts as the best. */
function worstOf(order: readonly string[], verdicts: Verdict[]): Verdict {
  return verdicts.reduce<Verdict>(
    (worst, each) =>
      order.indexOf(each.phase) > order.indexOf(worst.phase) ? each : worst,
    { phase: order[0] },
  );
}
