import {
  Rollout,
  RolloutStep,
} from '@progressive-delivery/backstage-plugin-rollouts-common';

type RouteStep = RolloutStep & { kind: 'headerRoute' | 'mirrorRoute' };

function isRouteStep(step: RolloutStep): step is RouteStep {
  return step.kind === 'headerRoute' || step.kind === 'mirrorRoute';
}

function setsRoute(step: RouteStep): boolean {
  return step.kind === 'headerRoute'
    ? step.match !== undefined
    : step.percentage !== undefined && step.percentage > 0;
}

const reachedStates: ReadonlySet<RolloutStep['state']> = new Set([
  'done',
  'current',
  'inconclusive',
  'cutShort',
]);

/**
 * The steps whose header and mirror routes are in force: set by a step that was reached, and
 * not taken back by a later one. Ending an update, in whatever way, removes them all.
 */
export function activeRoutes(rollout: Rollout): RouteStep[] {
  if (rollout.isFullyPromoted || rollout.phase === 'Aborted') {
    return [];
  }
  const routes = new Map<string, RouteStep>();
  rollout.steps
    .filter(step => reachedStates.has(step.state))
    .filter(isRouteStep)
    .forEach(step => {
      routes.delete(step.name);
      if (setsRoute(step)) {
        routes.set(step.name, step);
      }
    });
  return [...routes.values()];
}
