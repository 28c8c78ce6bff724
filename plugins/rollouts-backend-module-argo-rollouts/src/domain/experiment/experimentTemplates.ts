import { ExperimentTemplate } from '@progressive-delivery/backstage-plugin-rollouts-common';
import { stepSchemas } from '../../schema/stepSchema';
import { redact } from '../redact';
import { OwnedExperiment } from '../state/readExperiments';
import { OwnedReplicaSet } from '../state/readReplicaSets';
import { RolloutState } from '../state/RolloutState';

const templateAnnotation = 'experiment.argoproj.io/template-name';
const states = [
  'Progressing',
  'Running',
  'Successful',
  'Failed',
  'Error',
] as const;

/**
 * The versions that run side by side, in the order of the spec, then what only the status names.
 * What a template is made from and its weight stand in the Rollout's step alone.
 */
export function experimentTemplates(
  state: RolloutState,
  experiment: OwnedExperiment,
): ExperimentTemplate[] {
  const { spec, status } = experiment.object;
  const specs = spec?.templates ?? [];
  const statuses = status?.templateStatuses ?? [];
  const asked = askedTemplates(state, experiment);
  const names = new Set([...specs, ...statuses].map(({ name }) => name));
  return [...names].map((name): ExperimentTemplate => {
    const template = specs.find(candidate => candidate.name === name);
    const told = statuses.find(candidate => candidate.name === name);
    const set = replicaSetOfTemplate(experiment, name);
    const step = asked.find(candidate => candidate.name === name);
    const podHash = set?.podHash ?? told?.podTemplateHash;
    return {
      name,
      state: templateState(told?.status),
      message: told?.message && redact(told.message),
      from: origin(state, experiment, { specRef: step?.specRef, podHash }),
      podHash,
      replicas: {
        desired: set?.desired ?? template?.replicas ?? 1,
        ready: set?.ready ?? told?.readyReplicas ?? 0,
        available: set?.available ?? told?.availableReplicas ?? 0,
      },
      weight: step?.weight,
      service: told?.serviceName || undefined,
      scaleDownAt: set?.scaleDownAt,
    };
  });
}

/** A template that was just created has no status yet. */
function templateState(word: string | undefined): ExperimentTemplate['state'] {
  return word === undefined || word === ''
    ? 'Progressing'
    : states.find(state => state === word) ?? 'Unknown';
}

function replicaSetOfTemplate(
  { name, replicaSets }: OwnedExperiment,
  template: string,
): OwnedReplicaSet | undefined {
  return (
    replicaSets.find(
      ({ annotations }) => annotations[templateAnnotation] === template,
    ) ?? replicaSets.find(set => set.name === `${name}-${template}`)
  );
}

/** Of the step that began the experiment, while the Rollout still has its version's steps. */
function askedTemplates(
  { canary, status }: RolloutState,
  { podHash, stepIndex }: OwnedExperiment,
): { name: string; specRef?: string; weight?: number }[] {
  const step = canary?.steps?.[stepIndex ?? -1];
  if (
    podHash !== status.currentPodHash ||
    typeof step !== 'object' ||
    step === null ||
    !('experiment' in step)
  ) {
    return [];
  }
  const parsed = stepSchemas.experiment.safeParse(step.experiment);
  return parsed.success ? parsed.data.templates : [];
}

/** Told by the step, or else by the pods, which have the hash of the version they are made from. */
function origin(
  { replicaSets }: RolloutState,
  experiment: OwnedExperiment,
  { specRef, podHash }: { specRef?: string; podHash?: string },
): ExperimentTemplate['from'] {
  if (specRef === 'stable' || specRef === 'canary') {
    return specRef;
  }
  if (podHash === undefined || experiment.podHash === undefined) {
    return undefined;
  }
  if (podHash === experiment.podHash) {
    return 'canary';
  }
  return replicaSets.some(set => set.podHash === podHash)
    ? 'stable'
    : undefined;
}
