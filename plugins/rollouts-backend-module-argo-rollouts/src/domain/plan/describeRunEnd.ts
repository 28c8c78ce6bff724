import {
  ActionOutlook,
  ActionPlan,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { AnalysisRunObject } from '../../schema/analysisRunSchema';
import { podHashLabel, runRoleLabel } from '../state/annotations';
import { OwnedAnalysisRun } from '../state/readAnalysisRuns';
import { describeNextStep } from '../words/describeNextStep';
import { newVersion, stableVersion } from '../words/describePosition';
import { describeOldPods } from './describeLeaving';
import { PlanContext } from './PlanContext';

/** What becomes of the update when this run is ended, in words. */
export function describeRunEnd(
  context: PlanContext,
  run: OwnedAnalysisRun,
): Pick<ActionPlan, 'effect' | 'warnings'> {
  const { afterwards, warnings } = meaningOfRunEnd(context, run);
  return {
    effect: {
      now: `Analysis ${run.name} is running.`,
      atOnce: `It takes no more measurements and ends, most likely as Successful ("Run Terminated").`,
      afterwards,
    },
    warnings: [...warnings, ...warnOfJobs(run.object)],
  };
}

interface Meaning {
  /** For the button. */
  hint: string;
  outlook: ActionOutlook;
  afterwards: string;
  warnings: string[];
}

const decideYourself =
  'It does not decide any more: you decide that the new version is good enough.';

/** By the role of the run in the update. */
export function meaningOfRunEnd(
  context: PlanContext,
  { name, object }: OwnedAnalysisRun,
): Meaning {
  const { canary, blueGreen } = context.state.status;
  switch (name) {
    case canary?.currentStepAnalysisRunStatus?.name:
      return ofStep(context);
    case canary?.currentBackgroundAnalysisRunStatus?.name:
      return {
        hint: 'ends the watch over the update',
        outlook: { kind: 'end', what: 'watch' },
        afterwards:
          'The update goes on without it: no other run takes its place.',
        warnings: ['Nothing stops a bad version from then on but you.'],
      };
    case blueGreen?.prePromotionAnalysisRunStatus?.name:
      return {
        hint: 'counts as passed',
        outlook: { kind: 'pass' },
        afterwards: `It counts as passed: ${newVersion(
          context.view,
        )} comes to the pause before the switch, or to the switch itself.`,
        warnings: [decideYourself],
      };
    case blueGreen?.postPromotionAnalysisRunStatus?.name:
      return {
        hint: 'counts as passed',
        outlook: { kind: 'pass' },
        afterwards: `It counts as passed: ${newVersion(
          context.view,
        )} becomes the stable version, and ${describeOldPods(context)}.`,
        warnings: [
          decideYourself,
          `Nothing brings everybody back to ${stableVersion(
            context.view,
          )} by itself from then on.`,
        ],
      };
    default:
      return ofOther(object);
  }
}

function ofStep(context: PlanContext): Meaning {
  const { view } = context;
  const next = (view.currentStepIndex ?? 0) + 1;
  const { atOnce, hint } = describeNextStep(view, next);
  return {
    hint: `counts as passed; ${hint}`,
    outlook: { kind: 'pass', next },
    afterwards: `It counts as passed, unless what it measured so far was bad. ${atOnce}`,
    warnings: [decideYourself],
  };
}

/** Of an experiment, which has no label, or of another version or attempt. */
function ofOther({ metadata }: AnalysisRunObject): Meaning {
  const labels = metadata?.labels ?? {};
  const isOfExperiment = !(runRoleLabel in labels) && !(podHashLabel in labels);
  return isOfExperiment
    ? {
        hint: 'ends this measurement of the experiment',
        outlook: { kind: 'end', what: 'runOfExperiment' },
        afterwards:
          'The experiment counts it as passed, and ends when that was the last one that it needs.',
        warnings: [],
      }
    : {
        hint: 'ends a run that decides nothing now',
        outlook: { kind: 'end', what: 'idleRun' },
        afterwards: 'The update does not depend on it.',
        warnings: [],
      };
}

/** What a run with a job that was ended is called differs between versions of the controller. */
function warnOfJobs({ spec, status }: AnalysisRunObject): string[] {
  const jobs = (spec?.metrics ?? []).filter(
    ({ name, provider }) =>
      provider !== undefined &&
      'job' in provider &&
      !['Successful', 'Failed', 'Error', 'Inconclusive'].includes(
        status?.metricResults?.find(result => result.name === name)?.phase ??
          '',
      ),
  );
  return jobs.map(
    ({ name }) =>
      `The Job of metric ${name} is deleted. Some versions of Argo Rollouts call the run Inconclusive then, which pauses the rollout for a decision.`,
  );
}
