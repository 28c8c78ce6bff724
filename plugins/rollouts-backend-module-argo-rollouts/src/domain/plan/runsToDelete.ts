import { Refusal } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { KubernetesObject } from '@progressive-delivery/backstage-plugin-rollouts-node';
import { findRun } from './findPart';
import { PlanContext, refuse } from './PlanContext';

/**
 * The runs of a blue-green update that have to go before it is begun again. While one of them is
 * there, the controller does not judge again at its time:
 *
 * - of a finished post-promotion run it reads the old verdict. A bad one aborts the update again at
 *   once, and one that an abort ended counts as passed, although it decided nothing.
 * - a new pre-promotion run begins at once, before the preview has a pod to be judged.
 */
export function runsToDelete(context: PlanContext): KubernetesObject[] {
  return namesOfRuns(context).flatMap(
    name => findRun(context, name)?.source ?? [],
  );
}

/** What cannot be seen may be there. */
export function refuseUnseenRuns(context: PlanContext): Refusal | undefined {
  const [name] = namesOfRuns(context);
  const canSeeRuns = !context.state.graph.unavailable.some(({ resource }) =>
    resource.startsWith('analysisruns'),
  );
  return canSeeRuns || name === undefined
    ? undefined
    : refuse(
        'unsupported',
        `AnalysisRuns cannot be read here, and the finished analysis ${name} has to be deleted before a retry: it would be read again.`,
      );
}

function namesOfRuns({ state }: PlanContext): string[] {
  const { prePromotionAnalysisRunStatus, postPromotionAnalysisRunStatus } =
    state.status.blueGreen ?? {};
  return state.strategy === 'blueGreen'
    ? [prePromotionAnalysisRunStatus, postPromotionAnalysisRunStatus].flatMap(
        run => (run === undefined || run.name === '' ? [] : [run.name]),
      )
    : [];
}
