import { UnavailableResource } from '@progressive-delivery/backstage-plugin-rollouts-node';
import { RolloutState } from './state/RolloutState';
import { workloadOf } from './workload';

/** What is missing in the view and why, one sentence each. */
export function rolloutGaps(state: RolloutState): string[] {
  return [
    ...state.graph.unavailable
      .filter(({ resource }) => isNeeded(state, resource))
      .map(describeUnavailable),
    ...(state.strategy === 'unknown'
      ? ['The Rollout has no strategy that is known here.']
      : []),
    ...state.unreadable.map(
      ({ kind, name, path }) =>
        `${kind} ${name}: ${
          path === '' ? 'the object' : path
        } is not as expected and is left out.`,
    ),
    ...(state.strategy === 'canary' && state.status.promoteFull
      ? ['Which steps the full promotion has skipped is not known.']
      : []),
  ];
}

const names: Record<string, string> = {
  'replicasets.apps': 'ReplicaSets',
  'analysisruns.argoproj.io': 'AnalysisRuns',
  'experiments.argoproj.io': 'Experiments',
  'deployments.apps': 'Deployments',
};

/** A Deployment is looked at only for the template behind `workloadRef`. */
function isNeeded({ spec }: RolloutState, resource: string): boolean {
  return (
    resource !== 'deployments.apps' || workloadOf(spec)?.kind === 'Deployment'
  );
}

function describeUnavailable({
  resource,
  reason,
}: UnavailableResource): string {
  const what = names[resource] ?? resource;
  return reason === 'forbidden'
    ? `${what} cannot be read: forbidden.`
    : `${what} cannot be read: the cluster does not serve them.`;
}
