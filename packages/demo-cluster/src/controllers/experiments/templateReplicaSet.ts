import { NewObject } from '../../store/StoredObject';
import {
  podTemplateHash,
  withContainerResources,
} from '../argoRollouts/podTemplateHash';
import { POD_TEMPLATE_HASH_LABEL } from '../argoRollouts/rolloutNames';
import { controllerReference } from '../objects/ownership';
import {
  EXPERIMENT_NAME_ANNOTATION,
  ExperimentContext,
  TEMPLATE_NAME_ANNOTATION,
} from './ExperimentContext';
import { ExperimentTemplate } from './experimentSpec';

/**
 * The ReplicaSet of a template, without pods at first. Its hash is that of the template without
 * the hash label, so a template that is a version's own gets the very hash of that version.
 */
export function templateReplicaSet(
  { experiment }: ExperimentContext,
  { name, selector, template, minReadySeconds }: ExperimentTemplate,
): NewObject {
  const { [POD_TEMPLATE_HASH_LABEL]: _known, ...own } =
    template.metadata.labels ?? {};
  const unmarked = {
    ...template,
    metadata: { ...template.metadata, labels: own },
  };
  const hashLabel = { [POD_TEMPLATE_HASH_LABEL]: podTemplateHash(unmarked) };
  const labels = { ...own, ...hashLabel };
  const written = withContainerResources(template);
  return {
    apiVersion: 'apps/v1',
    kind: 'ReplicaSet',
    metadata: {
      name: templateObjectName(experiment.metadata.name, name),
      namespace: experiment.metadata.namespace,
      labels,
      annotations: ofTemplate(experiment.metadata.name, name),
      ownerReferences: [controllerReference(experiment)],
    },
    spec: {
      replicas: 0,
      ...(minReadySeconds > 0 ? { minReadySeconds } : {}),
      selector: {
        ...selector,
        matchLabels: { ...selector?.matchLabels, ...hashLabel },
      },
      template: { ...written, metadata: { ...written.metadata, labels } },
    },
  };
}

function templateObjectName(experiment: string, template: string) {
  return `${experiment}-${template}`;
}

export function ofTemplate(experiment: string, template: string) {
  return {
    [EXPERIMENT_NAME_ANNOTATION]: experiment,
    [TEMPLATE_NAME_ANNOTATION]: template,
  };
}
