import { Entity } from '@backstage/catalog-model';
import {
  EntityLookup,
  kubernetesClusterAnnotation,
  kubernetesIdAnnotation,
  kubernetesLabelSelectorAnnotation,
  kubernetesNamespaceAnnotation,
} from '@progressive-delivery/backstage-plugin-rollouts-common';
import { isLabelValue, parseLabelSelector } from '../domain/labelSelector';

type MalformedAnnotation = Extract<
  EntityLookup,
  { kind: 'malformed-annotation' }
>;

const namespacePattern = /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/;

/**
 * Where an entity's annotations say that its rollouts are. A label selector wins over an id, as in
 * the Kubernetes plugin; namespace and cluster narrow either down and say nothing alone.
 */
export function entityLookup(entity: Entity): EntityLookup {
  const annotations = entity.metadata.annotations ?? {};
  const labelSelector = readLabelSelector(annotations);
  if (labelSelector === undefined) {
    return { kind: 'no-annotation' };
  }
  if (typeof labelSelector === 'object') {
    return labelSelector;
  }
  const namespace = annotations[kubernetesNamespaceAnnotation];
  const cluster = annotations[kubernetesClusterAnnotation];
  if (namespace !== undefined && !namespacePattern.test(namespace)) {
    return malformed(
      kubernetesNamespaceAnnotation,
      namespace,
      'is not the name of a namespace: write one name of lower case letters, digits and "-", or remove the annotation to look in all namespaces',
    );
  }
  if (cluster?.trim() === '') {
    return malformed(
      kubernetesClusterAnnotation,
      cluster,
      'is empty: write the name of one cluster, or remove the annotation to look in all clusters',
    );
  }
  return {
    kind: 'selector',
    labelSelector,
    ...(namespace === undefined ? {} : { namespace }),
    ...(cluster === undefined ? {} : { cluster }),
  };
}

function readLabelSelector(
  annotations: Record<string, string>,
): string | MalformedAnnotation | undefined {
  const selector = annotations[kubernetesLabelSelectorAnnotation];
  if (selector !== undefined) {
    const parsed = parseLabelSelector(selector);
    return parsed.ok
      ? selector.trim()
      : malformed(
          kubernetesLabelSelectorAnnotation,
          selector,
          `is not a label selector, since ${parsed.message}. Write it as for kubectl, such as: app=checkout,tier in (web,api)`,
        );
  }
  const id = annotations[kubernetesIdAnnotation];
  if (id === undefined) {
    return undefined;
  }
  return id !== '' && isLabelValue(id)
    ? `${kubernetesIdAnnotation}=${id}`
    : malformed(
        kubernetesIdAnnotation,
        id,
        'cannot be the value of a label: write at most 63 letters, digits, "-", "_" and ".", with a letter or digit at both ends',
      );
}

function malformed(
  annotation: string,
  value: string,
  problem: string,
): MalformedAnnotation {
  return {
    kind: 'malformed-annotation',
    annotation,
    message: `${annotation}: "${value}" ${problem}`,
  };
}
