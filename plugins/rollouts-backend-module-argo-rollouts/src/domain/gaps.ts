import { RolloutPhase } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { UnavailableResource } from '@progressive-delivery/backstage-plugin-rollouts-node';
import { RolloutState } from './state/RolloutState';
import { StepList } from './steps/StepList';

/** What is missing in the view and why, one sentence each. */
export function rolloutGaps(
  state: RolloutState,
  phase: RolloutPhase,
  { steps, currentStepIndex }: StepList,
): string[] {
  const isProgressLost =
    phase === 'Aborted' && steps.length > 0 && currentStepIndex === undefined;
  return [
    ...state.graph.unavailable.map(describeUnavailable),
    ...(state.strategy === 'unknown'
      ? ['The Rollout has no strategy that is known here.']
      : []),
    ...state.unreadable.map(
      ({ kind, name, path }) =>
        `${kind} ${name}: ${
          path === '' ? 'the object' : path
        } is not as expected and is left out.`,
    ),
    ...(isProgressLost
      ? [
          'How far the update was when it was aborted is not known: Argo Rollouts does not keep it.',
        ]
      : []),
    ...(state.strategy === 'canary' && state.status.promoteFull
      ? ['Which steps the full promotion has skipped is not known.']
      : []),
  ];
}

const names: Record<string, string> = {
  'replicasets.apps': 'ReplicaSets',
  'analysisruns.argoproj.io': 'AnalysisRuns',
  'experiments.argoproj.io': 'Experiments',
};

function describeUnavailable({
  resource,
  reason,
}: UnavailableResource): string {
  const what = names[resource] ?? resource;
  return reason === 'forbidden'
    ? `${what} cannot be read: forbidden.`
    : `${what} cannot be read: the cluster does not serve them.`;
}
