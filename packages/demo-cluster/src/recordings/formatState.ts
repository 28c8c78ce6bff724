import {
  ExperimentState,
  RolloutState,
  RunState,
  ToldEvent,
} from './ClusterState';

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
  const routes = Object.entries(state.routes).map(
    ([name, route]) => `${name}: ${route}`,
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
    state.experiment && `experiment ${state.experiment}`,
    '|',
    versions.join(', '),
    services.length > 0 && `| ${services.join(', ')}`,
    routes.length > 0 && `| ${routes.join('; ')}`,
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

/** One line that says all of an Experiment's state. */
export function formatExperimentState(state: ExperimentState): string {
  const templates = Object.entries(state.templates).map(
    ([name, template]) =>
      `${name} ${template.status} x${template.size}${
        template.isLeaving ? ' leaving' : ''
      }${template.serviceName ? ` as ${template.serviceName}` : ''}${
        template.message ? ` "${template.message}"` : ''
      }`,
  );
  const runs = Object.entries(state.runs).map(
    ([name, run]) =>
      `${name} ${run.run || '(no run)'} ${run.end || '(open)'}${
        run.message ? ` "${run.message}"` : ''
      }`,
  );
  return [
    state.phase || '(no phase)',
    state.message && `"${state.message}"`,
    state.isAvailable && 'available',
    state.isTerminated && 'terminated',
    ...templates,
    ...runs,
  ]
    .filter(Boolean)
    .join(' | ');
}

export function formatEvent({ type, reason, message }: ToldEvent): string {
  return `${type} ${reason}: ${message}`;
}
