import { RolloutEngine } from '@progressive-delivery/backstage-plugin-rollouts-node';
import { engineId } from './domain/engineId';
import { actionAvailabilities, planAction } from './domain/plan/planAction';
import { readRolloutState } from './domain/state/RolloutState';
import { viewRollout } from './domain/viewRollout';
import { withoutUndefined } from './domain/withoutUndefined';
import { watches } from './watches';

/**
 * The engine for Argo Rollouts (`argoproj.io/v1alpha1`): canary and blue-green, with or without
 * a traffic router. What it shows is what the controller wrote, so that it needs no time.
 *
 * @public
 */
export const argoRolloutsEngine: RolloutEngine = {
  id: engineId,
  title: 'Argo Rollouts',
  watches,

  references() {
    return [];
  },

  project(graph) {
    const state = readRolloutState(graph);
    const view = viewRollout(state);
    return withoutUndefined({
      ...view,
      actions: actionAvailabilities({ state, view }),
    });
  },

  plan(action, graph, now) {
    const state = readRolloutState(graph);
    const planned = planAction(action.kind, {
      state,
      view: viewRollout(state),
      now,
    });
    return withoutUndefined(
      planned.outcome === 'plan' ? planned.plan : planned,
    );
  },
};
