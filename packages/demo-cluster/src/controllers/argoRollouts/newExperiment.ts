import { NewObject } from '../../store/StoredObject';
import { controllerReference } from '../objects/ownership';
import { ReplicaSet } from '../replicaSets/ReplicaSet';
import { stepPosition } from './canarySteps';
import { RolloutContext } from './RolloutContext';
import { POD_TEMPLATE_HASH_LABEL, REVISION_ANNOTATION } from './rolloutNames';
import { ExperimentStep } from './rolloutSpec';
import { resolveArguments } from './runArguments';

type StepTemplate = ExperimentStep['templates'][number];

/**
 * The Experiment of the current step: the templates of the stable and the new version as they
 * are, and arguments as they are known now.
 */
export function newExperiment(context: RolloutContext): NewObject {
  const { rollout, desiredHash } = context;
  const { index, step } = stepPosition(context)!;
  const { templates, analyses, duration, dryRun, analysisRunMetadata } =
    step!.experiment!;
  const revision = rollout.metadata.annotations?.[REVISION_ANNOTATION] ?? '';
  const progressDeadlineSeconds = rollout.spec?.progressDeadlineSeconds;
  return {
    apiVersion: rollout.apiVersion,
    kind: 'Experiment',
    metadata: {
      name: `${rollout.metadata.name}-${desiredHash}-${revision}-${index}`,
      namespace: rollout.metadata.namespace,
      labels: {
        ...rollout.metadata.labels,
        [POD_TEMPLATE_HASH_LABEL]: desiredHash,
      },
      annotations: { [REVISION_ANNOTATION]: revision },
      ownerReferences: [controllerReference(rollout)],
    },
    spec: {
      templates: templates.map(each => templateOf(context, each)),
      ...(duration === undefined ? {} : { duration }),
      ...(typeof progressDeadlineSeconds === 'number'
        ? { progressDeadlineSeconds }
        : {}),
      ...(analyses.length > 0
        ? { analyses: analyses.map(each => analysisOf(context, each)) }
        : {}),
      ...(dryRun ? { dryRun } : {}),
      analysisRunMetadata: analysisRunMetadata ?? {},
    },
    status: {},
  };
}

function templateOf(context: RolloutContext, wanted: StepTemplate) {
  const { stableSet, newSet } = context;
  const set = (wanted.specRef === 'stable' ? stableSet : newSet)!;
  const { labels, annotations } = wanted.metadata ?? {};
  const { minReadySeconds, template } = set.spec;
  const selector = wanted.selector ?? set.spec.selector;
  return {
    name: wanted.name,
    ...(wanted.replicas === undefined ? {} : { replicas: wanted.replicas }),
    ...(minReadySeconds ? { minReadySeconds } : {}),
    ...serviceOf(wanted),
    selector: labels
      ? { ...selector, matchLabels: { ...selector.matchLabels, ...labels } }
      : selector,
    template: withMetadata(template, { labels, annotations }),
  };
}

/** A template with a weight is served under a name of its own, or traffic could not reach it. */
function serviceOf({ weight, service }: StepTemplate) {
  if (weight === undefined && !service) return {};
  return { service: service?.name ? { name: service.name } : {} };
}

function withMetadata(
  template: ReplicaSet['spec']['template'],
  added: { labels?: object; annotations?: object },
) {
  const metadata = { ...template.metadata };
  if (added.labels) metadata.labels = { ...metadata.labels, ...added.labels };
  if (added.annotations) {
    metadata.annotations = { ...metadata.annotations, ...added.annotations };
  }
  return { ...template, metadata };
}

function analysisOf(
  context: RolloutContext,
  { args, ...analysis }: ExperimentStep['analyses'][number],
) {
  return {
    ...analysis,
    ...(args && args.length > 0
      ? { args: resolveArguments(context, args) }
      : {}),
  };
}
