import { RolloutRevision } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { KubernetesObject } from '@progressive-delivery/backstage-plugin-rollouts-node';
import { newVersion } from '../words/describePosition';
import { gitOpsToolOf } from './gitOps';
import { PlanContext } from './PlanContext';

/** What a careful colleague would say before this version comes back. */
export function warnOfRollBack(
  context: PlanContext,
  { revision, holder }: { revision: RolloutRevision; holder: KubernetesObject },
): string[] {
  return [
    ...warnOfGit(context, holder),
    ...warnOfFailures(context, revision),
    ...(holder === context.state.graph.root
      ? []
      : [
          `It changes the template of ${holder.kind} ${holder.metadata.name}, which the Rollout refers to.`,
        ]),
  ];
}

function warnOfGit(
  { state, view }: PlanContext,
  holder: KubernetesObject,
): string[] {
  const tool = gitOpsToolOf(holder) ?? gitOpsToolOf(state.graph.root);
  return tool === undefined
    ? []
    : [
        `${tool} manages this ${
          holder.kind
        }, and Git still asks for ${newVersion(
          view,
        )}: it will put that back. Revert it in Git, instead or as well.`,
      ];
}

/**
 * Joined by hash and not by revision: the number of a version changes when it comes back, and its
 * runs keep the old one.
 */
function warnOfFailures(
  { view, state }: PlanContext,
  { podHash, version }: RolloutRevision,
): string[] {
  const isBad = (phase: string | undefined) =>
    phase === 'Failed' || phase === 'Error';
  const failed = [
    ...view.analysisRuns
      .filter(run => run.podHash === podHash && isBad(run.phase))
      .map(({ name, phase }) => `analysis ${name} ended ${phase}`),
    ...state.experiments
      .filter(item => item.podHash === podHash && isBad(item.phase))
      .map(({ name, phase }) => `experiment ${name} ended ${phase}`),
  ];
  const [newest] = failed;
  return newest === undefined
    ? []
    : [`${version} did not pass before: ${newest}.`];
}
