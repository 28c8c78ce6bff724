import {
  AnalysisRun,
  Rollout,
  RolloutStep,
} from '@progressive-delivery/backstage-plugin-rollouts-common';

/**
 * The runs that judge the version which is being rolled out, newest first.
 *
 * @public
 */
export function runsOfPresentVersion(rollout: Rollout): AnalysisRun[] {
  return runsOfVersion(rollout, rollout.observation.podHash);
}

/** The runs that judge a version, newest first; of an experiment of its own all that it has. */
export function runsOfVersion(
  { analysisRuns, strategy }: Rollout,
  podHash: string,
): AnalysisRun[] {
  return strategy === 'experiment'
    ? analysisRuns
    : analysisRuns.filter(run => run.podHash === podHash);
}

function isRunOfStep(run: AnalysisRun, step: RolloutStep): boolean {
  switch (step.kind) {
    case 'analysis':
      return step.run
        ? run.name === step.run
        : run.role === 'Step' && run.stepIndex === step.index;
    case 'prePromotionAnalysis':
      return step.run ? run.name === step.run : run.role === 'PrePromotion';
    case 'postPromotionAnalysis':
      return step.run ? run.name === step.run : run.role === 'PostPromotion';
    default:
      return false;
  }
}

/** The newest analysis run of a step of the present version; absent when it has none. */
export function runOfStep(
  rollout: Rollout,
  step: RolloutStep,
): AnalysisRun | undefined {
  return runsOfPresentVersion(rollout).find(run => isRunOfStep(run, step));
}

/** The runs that go on beside the steps of the present version. */
export function backgroundRuns(rollout: Rollout): AnalysisRun[] {
  return runsOfPresentVersion(rollout).filter(run => run.role === 'Background');
}

/**
 * What people call a run: the templates of the step that it belongs to, the name that it has in its
 * experiment, else its own.
 *
 * @public
 */
export function titleOfRun(rollout: Rollout, run: AnalysisRun): string {
  const step = rollout.steps.find(candidate => isRunOfStep(run, candidate));
  const templates = step && 'templates' in step ? step.templates : [];
  return templates.join(', ') || nameInExperiment(rollout, run) || run.name;
}

function nameInExperiment({ experiments }: Rollout, { name }: AnalysisRun) {
  return experiments
    .flatMap(({ analyses }) => analyses)
    .find(({ run }) => run === name)?.name;
}
