import { KubernetesObject } from '@progressive-delivery/backstage-plugin-rollouts-node';
import { ownedObjects } from '../state/ownedObjects';
import { OwnedAnalysisRun } from '../state/readAnalysisRuns';
import { PlanContext } from './PlanContext';

/** Is it an experiment that no rollout began? */
export function isStandalone({ state }: PlanContext): boolean {
  return state.graph.root.kind === 'Experiment';
}

/** The experiments of the rollout, or the one that stands for itself. */
export function experimentsOf(context: PlanContext): KubernetesObject[] {
  const { root } = context.state.graph;
  return isStandalone(context)
    ? [root]
    : ownedObjects(context.state.graph, 'Experiment', root.metadata.uid);
}

/** The AnalysisRun of this name that belongs to the rollout, to an experiment of it, or to this one. */
export function findRun(
  { state }: PlanContext,
  name: string | undefined,
): OwnedAnalysisRun | undefined {
  return state.runs.find(run => run.name === name);
}

export function findExperiment(
  context: PlanContext,
  name: string | undefined,
): KubernetesObject | undefined {
  return experimentsOf(context).find(({ metadata }) => metadata.name === name);
}
