import { NewObject } from '../../store/StoredObject';
import { POD_TEMPLATE_HASH_LABEL } from '../argoRollouts/rolloutNames';
import { ClusterWrite } from '../Controller';
import {
  controllerReference,
  isControlledBy,
  namespaceOf,
} from '../objects/ownership';
import { ReplicaSet } from '../replicaSets/ReplicaSet';
import {
  ExperimentContext,
  TEMPLATE_NAME_ANNOTATION,
} from './ExperimentContext';
import { ExperimentTemplate } from './experimentSpec';
import { ofTemplate } from './templateReplicaSet';

/** What comes of the Service that a template asks for. */
interface ServiceDecision {
  writes: ClusterWrite[];
  serviceName?: string;
  podTemplateHash?: string;
  problem?: string;
}

/** Containers without ports cannot be served: then there is no Service, and no word about it. */
export function provideService(
  context: ExperimentContext,
  template: ExperimentTemplate,
  set: ReplicaSet,
): ServiceDecision {
  const ports = portsOf(set);
  if (!template.service || ports.length === 0) return { writes: [] };

  const { experiment, view } = context;
  const name = template.service.name || set.metadata.name;
  const served = {
    serviceName: name,
    podTemplateHash: set.metadata.labels?.[POD_TEMPLATE_HASH_LABEL],
  };
  const present = view.get('Service', namespaceOf(experiment), name);
  if (!present) {
    const object = newService(context, { template, set, name, ports });
    return { writes: [{ verb: 'create', object }], ...served };
  }
  const isOwn =
    isControlledBy(present, experiment.metadata.uid) &&
    present.metadata.annotations?.[TEMPLATE_NAME_ANNOTATION] === template.name;
  return isOwn
    ? { writes: [], ...served }
    : {
        writes: [],
        problem: `Failed to create Service ${name} for template '${template.name}': service ${name} already exists and is not owned by experiment template ${template.name}`,
      };
}

function newService(
  { experiment }: ExperimentContext,
  wanted: {
    template: ExperimentTemplate;
    set: ReplicaSet;
    name: string;
    ports: object[];
  },
): NewObject {
  const { template, set, name, ports } = wanted;
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: {
      name,
      namespace: experiment.metadata.namespace,
      annotations: ofTemplate(experiment.metadata.name, template.name),
      ownerReferences: [controllerReference(experiment)],
    },
    spec: { selector: set.metadata.labels, ports },
  };
}

function portsOf(set: ReplicaSet): object[] {
  const containers: unknown = set.spec.template.spec?.containers;
  const ports = (Array.isArray(containers) ? containers : []).flatMap(each =>
    Array.isArray(each?.ports) ? each.ports : [],
  );
  return ports.map(({ name, containerPort, protocol }) => ({
    ...(name ? { name } : {}),
    ...(protocol ? { protocol } : {}),
    port: containerPort,
    targetPort: containerPort,
  }));
}
