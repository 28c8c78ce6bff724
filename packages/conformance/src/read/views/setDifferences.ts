import { AnalysisRun } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { KubernetesObject } from '@progressive-delivery/backstage-plugin-rollouts-node';
import { DashboardReplicaSet } from '../../scenarios/Checkpoint';
import { rawSpec } from '../../scenarios/rawStatus';
import { ViewDifference } from './ViewDifference';
import { inOrder } from './inOrder';
import { theirPods } from './replicaFields';
import { describeMetrics } from './runFields';
import { theirRevision } from './viewFields';
import { ViewMoment } from './ViewMoment';

const placeholder = /\{\{\s*args\.[\w.-]+\s*\}\}/g;

/** About ReplicaSets, analysis runs and experiments. */
export const setDifferences: readonly ViewDifference[] = [
  {
    id: 'answer-from-another-moment',
    fields: ['revisions', 'pods'],
    reason:
      'The dashboard’s answer names a ReplicaSet or pods that did not exist at that moment of the recording. All others agree.',
    covers: ({ field, moment, ours }) => {
      const sets = theirSets(moment);
      const existing = sets.filter(({ name }) =>
        find(moment, 'ReplicaSet', name),
      );
      const pods = sets.flatMap(theirPods);
      const existingPods = sets.flatMap(set =>
        theirPods({
          ...set,
          pods: set.pods.filter(({ name }) => moment.existingPods.has(name)),
        }),
      );
      return field === 'pods'
        ? existingPods.length < pods.length && ours === inOrder(existingPods)
        : existing.length < sets.length &&
            ours === inOrder(existing.map(theirRevision));
    },
  },
  {
    id: 'no-deadline-without-pods',
    fields: ['scaleDown', 'experimentScaleDown'],
    reason:
      'A deadline is shown while there are pods that will go at it. The controller leaves the annotation on ReplicaSets that it has scaled to 0, and the dashboard goes on showing it.',
    covers: ({ moment, ours, theirs = '' }) =>
      ours ===
      inOrder(
        theirSets(moment)
          .map(set => ({
            scaled: find(moment, 'ReplicaSet', set.name),
            text: `${set.name} ${set.scaleDownDeadline}`,
          }))
          .filter(
            ({ scaled, text }) =>
              theirs.split(', ').includes(text) &&
              scaled &&
              rawSpec(scaled).replicas !== 0,
          )
          .map(({ text }) => text),
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
  {
    id: 'metrics-as-they-are-meant',
    fields: ['metrics'],
    reason:
      'Arguments are filled into a condition, and a metric without a count and without an interval is asked once. The dashboard shows the placeholder, and the 0 that stands for the absent count.',
    covers: ({ moment, theirs = '' }) =>
      theirs.replaceAll(placeholder, '_') ===
      describeMetrics(
        moment.rollout.analysisRuns.map(run => asWritten(moment, run)),
      ),
  },
];

function theirSets({ info }: ViewMoment): DashboardReplicaSet[] {
  return [
    ...info.replicaSets,
    ...info.experiments.flatMap(each => each.replicaSets),
  ];
}

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

/** A run with its metrics as the object has them: without what follows from absent fields. */
function asWritten(moment: ViewMoment, run: AnalysisRun): AnalysisRun {
  const object = find(moment, 'AnalysisRun', run.name);
  const specs = (object && rawSpec(object).metrics) ?? [];
  return {
    ...run,
    metrics: run.metrics.map(metric => {
      const spec = specs.find(({ name }) => name === metric.name);
      const isOnce = spec?.count === undefined && spec?.interval === undefined;
      return {
        ...metric,
        plannedCount: isOnce ? 0 : metric.plannedCount,
        successCondition: undoFilling(
          metric.successCondition,
          spec?.successCondition,
        ),
      };
    }),
  };
}

/** The placeholder's text, in ours, where the original with its placeholders allows for it. */
function undoFilling(
  filled: string | undefined,
  original: string | undefined,
): string | undefined {
  if (filled === undefined || original === undefined) return filled;
  const literals = original
    .split(placeholder)
    .map(text => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${literals.join('[^]*')}$`).test(filled)
    ? original.replaceAll(placeholder, '_')
    : filled;
}
