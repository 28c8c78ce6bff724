import { Experiment } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { DashboardExperiment } from '../../scenarios/Checkpoint';
import { inOrder } from './inOrder';
import { ViewField } from './ViewField';

/** Experiments of a rollout, and the versions that they compare. */
export const experimentFields: readonly ViewField[] = [
  {
    name: 'experiments',
    ours: ({ rollout }) =>
      inOrder(
        rollout.experiments.map(({ name, phase, message = '' }) =>
          [name, phase, message].join(' '),
        ),
      ),
    theirs: ({ info }) =>
      inOrder(
        info.experiments.map(({ name, status, message }) =>
          [name, status || 'Pending', message].join(' '),
        ),
      ),
  },
  {
    name: 'templates',
    ours: ({ rollout }) => inOrder(rollout.experiments.flatMap(ourTemplates)),
    theirs: ({ info }) => inOrder(info.experiments.flatMap(theirTemplates)),
  },
  {
    name: 'experimentScaleDown',
    ours: ({ rollout }) =>
      inOrder(
        rollout.experiments.flatMap(({ name, templates }) =>
          templates.flatMap(template =>
            template.scaleDownAt
              ? [`${name}-${template.name} ${template.scaleDownAt}`]
              : [],
          ),
        ),
      ),
    theirs: ({ info }) =>
      inOrder(
        info.experiments.flatMap(({ replicaSets }) =>
          replicaSets.flatMap(({ name, scaleDownDeadline }) =>
            scaleDownDeadline ? [`${name} ${scaleDownDeadline}`] : [],
          ),
        ),
      ),
  },
  {
    name: 'runsOfExperiments',
    ours: ({ rollout }) =>
      inOrder(
        rollout.experiments.flatMap(({ name, analyses }) =>
          analyses.flatMap(({ run, phase }) =>
            run ? [`${name}: ${run} ${phase}`] : [],
          ),
        ),
      ),
    theirs: ({ info }) =>
      inOrder(
        info.experiments.flatMap(({ name, analysisRuns }) =>
          analysisRuns.map(
            run => `${name}: ${run.name} ${run.status || 'Pending'}`,
          ),
        ),
      ),
  },
];

function ourTemplates({ name, templates }: Experiment): string[] {
  return templates.map(
    ({ name: template, replicas: { available } }) =>
      `${name}-${template} ${template} ${available} available`,
  );
}

function theirTemplates({ replicaSets }: DashboardExperiment): string[] {
  return replicaSets.map(
    ({ name, template, available }) =>
      `${name} ${template} ${available} available`,
  );
}
