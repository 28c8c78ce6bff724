import { RolloutEngine } from '@progressive-delivery/backstage-plugin-rollouts-node';
import { engineId } from './domain/engineId';
import { actionAvailabilities } from './domain/plan/actionAvailabilities';
import { planAction } from './domain/plan/planAction';
import { podSelection } from './domain/podSelection';
import { readRolloutState } from './domain/state/RolloutState';
import { viewRollout } from './domain/viewRollout';
import { withoutUndefined } from './domain/withoutUndefined';
import { workloadReferences } from './domain/workload';
import { watches } from './watches';

/**
 * The engine for Argo Rollouts (`argoproj.io/v1alpha1`): canary and blue-green, with or without
 * a traffic router, and Experiments of their own. What it shows is what the controller wrote; a
 * time is needed only for the requests of a plan.
 *
 * @public
 */
export const argoRolloutsEngine: RolloutEngine = {
  id: engineId,
  title: 'Argo Rollouts',
  watches,

  references: workloadReferences,

  project(graph, now) {
    const state = readRolloutState(graph);
    const view = viewRollout(state);
    return withoutUndefined({
      ...view,
      actions: actionAvailabilities({ state, view, now }),
    });
  },

  pods(graph) {
    return podSelection(readRolloutState(graph));
  },

  plan(action, graph, now) {
    const state = readRolloutState(graph);
    const planned = planAction(action, {
      state,
      view: viewRollout(state),
      now,
    });
    return withoutUndefined(
      planned.outcome === 'plan' ? planned.plan() : planned,
    );
  },
};
