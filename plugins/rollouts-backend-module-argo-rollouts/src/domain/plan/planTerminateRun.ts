import { isFinished } from '../analysisRuns';
import { OwnedAnalysisRun } from '../state/readAnalysisRuns';
import { describeRunEnd, meaningOfRunEnd } from './describeRunEnd';
import { findRun } from './findPart';
import { argoCommandFor } from './kubectl';
import { terminate } from './mutations';
import { PlanContext, PlannedAction, refuse } from './PlanContext';
import { refuseDeleted } from './refusals';

/** Ends an analysis run before it has decided. */
export function planTerminateRun(context: PlanContext): PlannedAction {
  const refusal = refuseDeleted(context);
  if (refusal) {
    return refusal;
  }
  const run = findRun(context, context.target);
  if (run === undefined) {
    return refuse(
      'not-applicable',
      `Nothing to terminate: there is no analysis run ${
        context.target ?? 'of no name'
      } here any more.`,
    );
  }
  return refuseEnded(run) ?? plan(context, run);
}

function refuseEnded({ name, object: { spec, status } }: OwnedAnalysisRun) {
  if (isFinished(status?.phase)) {
    return refuse(
      'not-applicable',
      `Nothing to terminate: analysis ${name} has ended ${status?.phase}.`,
    );
  }
  return spec?.terminate === true
    ? refuse(
        'not-applicable',
        `Nothing to terminate: analysis ${name} was told to end already.`,
      )
    : undefined;
}

function plan(context: PlanContext, run: OwnedAnalysisRun): PlannedAction {
  const { name, object, source } = run;
  const { hint, outlook } = meaningOfRunEnd(context, run);
  return {
    outcome: 'plan',
    hint,
    outlook,
    plan: () => ({
      outcome: 'plan',
      action: 'terminateRun',
      ...describeRunEnd(context, run),
      kubectl: argoCommandFor(context, 'terminate analysisrun', name),
      steps: [terminate(source, object)],
      expect: {
        kind: 'runEnded',
        podHash: context.view.observation.podHash,
        run: name,
      },
    }),
  };
}
