import { KubernetesObject } from '@progressive-delivery/backstage-plugin-rollouts-node';
import { rawSpec } from '../../scenarios/rawStatus';
import { ViewDifference } from './ViewDifference';
import { inOrder, theirRevision } from './viewFields';
import { ViewMoment } from './ViewMoment';

/** About ReplicaSets and analysis runs. */
export const setDifferences: readonly ViewDifference[] = [
  {
    id: 'answer-from-another-moment',
    fields: ['revisions'],
    reason:
      'The dashboard’s answer names a ReplicaSet that did not exist at that moment of the recording. All others agree.',
    covers: ({ moment, ours }) => {
      const { replicaSets } = moment.info;
      const existing = replicaSets.filter(({ name }) =>
        find(moment, 'ReplicaSet', name),
      );
      return (
        existing.length < replicaSets.length &&
        ours === inOrder(existing.map(theirRevision))
      );
    },
  },
  {
    id: 'no-deadline-without-pods',
    fields: ['scaleDown'],
    reason:
      'A deadline is shown while there are pods that will go at it. The controller leaves the annotation on ReplicaSets that it has scaled to 0, and the dashboard goes on showing it.',
    covers: ({ moment, ours }) =>
      ours ===
      inOrder(
        moment.info.replicaSets
          .filter(({ name, scaleDownDeadline }) => {
            const set = find(moment, 'ReplicaSet', name);
            return scaleDownDeadline && set && rawSpec(set).replicas !== 0;
          })
          .map(set => `${set.name} ${set.scaleDownDeadline}`),
      ),
  },
  {
    id: 'runs-of-experiments',
    fields: ['analysisRuns'],
    reason:
      'The runs of an experiment decide about the rollout as well, and are shown. The dashboard leaves them out.',
    covers: ({ moment, theirs }) =>
      theirs ===
      inOrder(
        moment.rollout.analysisRuns
          .filter(({ name }) => !isOfExperiment(moment, name))
          .map(({ name, phase }) => `${name} ${phase}`),
      ),
  },
];

function find(
  { graph }: ViewMoment,
  kind: string,
  name: string,
): KubernetesObject | undefined {
  return graph.owned.find(
    object => object.kind === kind && object.metadata.name === name,
  );
}

function isOfExperiment(moment: ViewMoment, run: string): boolean {
  const owners = find(moment, 'AnalysisRun', run)?.metadata.ownerReferences;
  return owners?.some(({ kind }) => kind === 'Experiment') === true;
}
