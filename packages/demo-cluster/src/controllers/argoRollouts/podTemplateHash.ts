import { GoStruct, toGoJson } from '../objects/goJson';
import { safeHash } from '../objects/safeHash';
import { EXPERIMENT_STEP, withExperimentMetadata } from './experimentStepShape';

const CONTAINER: GoStruct = {
  fields: [
    'name',
    'image',
    'command',
    'args',
    'workingDir',
    'ports',
    'envFrom',
    'env',
    'resources',
    'resizePolicy',
    'restartPolicy',
    'volumeMounts',
    'volumeDevices',
    'livenessProbe',
    'readinessProbe',
    'startupProbe',
    'lifecycle',
    'terminationMessagePath',
    'terminationMessagePolicy',
    'imagePullPolicy',
    'securityContext',
  ],
  nested: {
    ports: { fields: ['name', 'hostPort', 'containerPort', 'protocol'] },
    env: { fields: ['name', 'value', 'valueFrom'] },
    resources: { fields: ['limits', 'requests', 'claims'] },
    volumeMounts: { fields: ['name', 'readOnly', 'mountPath', 'subPath'] },
  },
};

const POD_TEMPLATE: GoStruct = {
  fields: ['metadata', 'spec'],
  nested: {
    metadata: { fields: ['name', 'namespace', 'labels', 'annotations'] },
    spec: {
      fields: [
        'volumes',
        'initContainers',
        'containers',
        'ephemeralContainers',
        'restartPolicy',
        'terminationGracePeriodSeconds',
        'activeDeadlineSeconds',
        'dnsPolicy',
        'nodeSelector',
        'serviceAccountName',
      ],
      nested: { initContainers: CONTAINER, containers: CONTAINER },
    },
  },
};

const ARGUMENT: GoStruct = { fields: ['name', 'value', 'valueFrom'] };

const STEPS: GoStruct = {
  fields: ['setWeight', 'pause', 'experiment', 'analysis', 'setCanaryScale'],
  nested: {
    experiment: EXPERIMENT_STEP,
    analysis: {
      fields: ['templates', 'args', 'dryRun', 'measurementRetention'],
      nested: {
        templates: { fields: ['templateName', 'clusterScope'] },
        args: ARGUMENT,
      },
    },
  },
};

interface PodTemplate {
  metadata?: Record<string, any>;
  spec?: Record<string, any>;
}

/**
 * The name of a pod template's version: FNV-32a over the template as Go's encoder writes it.
 * Templates of the usual fields get the very hash that the real controller gives them.
 */
export function podTemplateHash(template: PodTemplate): string {
  return safeHash(toGoJson(withContainerResources(template), POD_TEMPLATE));
}

/** The name of a version of the canary's steps; without steps it is that of `null`. */
export function stepHash(steps: readonly unknown[] | undefined): string {
  const written = steps?.length ? steps.map(withExperimentMetadata) : null;
  return safeHash(toGoJson(written, STEPS));
}

/** A template as a Go program holds it: empty maps of the metadata do not exist. */
export function withoutEmptyMetadata<T extends PodTemplate>(template: T): T {
  const metadata = { ...template.metadata };
  for (const field of ['annotations', 'labels']) {
    if (metadata[field] && Object.keys(metadata[field]).length === 0) {
      delete metadata[field];
    }
  }
  return { ...template, metadata };
}

/**
 * A template as a Go program writes it back: lists are of values, and resources of a container are
 * no pointer, so they are always there.
 */
export function withContainerResources(template: PodTemplate): PodTemplate {
  const { metadata, spec } = withoutEmptyMetadata(template);
  const written: Record<string, any> = { ...spec };
  for (const field of ['initContainers', 'containers']) {
    if (Array.isArray(written[field])) {
      written[field] = written[field].map((container: object) => ({
        resources: {},
        ...container,
      }));
    }
  }
  return { metadata, spec: written };
}
