import { RolloutState, RunState, ToldEvent } from './ClusterState';

/** One line that says all of a Rollout's state. */
export function formatRolloutState(state: RolloutState): string {
  const runs = Object.entries(state.runs).map(
    ([purpose, run]) =>
      `${purpose} run ${run.name} ${run.status || '(new)'}${
        run.message ? ` "${run.message}"` : ''
      }`,
  );
  const services = Object.entries(state.services).map(
    ([name, version]) => `${name} -> ${version || 'all'}`,
  );
  const versions = Object.entries(state.versions).map(
    ([name, { role, size, isLeaving }]) =>
      `${name} x${size} ${role}${isLeaving ? ' leaving' : ''}`,
  );
  return [
    state.phase || '(no phase)',
    state.message && `"${state.message}"`,
    state.step !== undefined && `step ${state.step}`,
    ...state.pauses,
    ...flagsOf(state),
    `stable ${state.stable ?? '-'}`,
    `current ${state.current ?? '-'}`,
    state.activeSelector && `active ${state.activeSelector}`,
    state.previewSelector && `preview ${state.previewSelector}`,
    state.weights && `weights ${state.weights.canary}/${state.weights.stable}`,
    ...runs,
    '|',
    versions.join(', '),
    services.length > 0 && `| ${services.join(', ')}`,
  ]
    .filter(Boolean)
    .join(' ');
}

function flagsOf(state: RolloutState) {
  return [
    state.abort && 'abort',
    state.isAbortDone && 'abortedAt',
    state.promoteFull && 'promoteFull',
  ];
}

/** One line that says all of a run's state. */
export function formatRunState(state: RunState): string {
  const metrics = Object.entries(state.metrics).map(
    ([name, metric]) =>
      `${name} ${metric.phase} ${metric.count} = ${metric.successful} ok + ${
        metric.failed
      } failed + ${metric.inconclusive} inconclusive, ${
        metric.error
      } errors, values ${metric.values.join(' ')}${
        metric.message ? ` "${metric.message}"` : ''
      }`,
  );
  return [
    state.phase || '(no phase)',
    state.message && `"${state.message}"`,
    ...metrics,
  ]
    .filter(Boolean)
    .join(' | ');
}

export function formatEvent({ type, reason, message }: ToldEvent): string {
  return `${type} ${reason}: ${message}`;
}
