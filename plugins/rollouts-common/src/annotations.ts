/**
 * Annotations of the Kubernetes plugin, used as they are: an entity that shows its pods
 * there shows its rollouts here.
 *
 * @public
 */
export const kubernetesIdAnnotation = 'backstage.io/kubernetes-id';

/** @public */
export const kubernetesLabelSelectorAnnotation =
  'backstage.io/kubernetes-label-selector';

/** @public */
export const kubernetesNamespaceAnnotation =
  'backstage.io/kubernetes-namespace';

/** @public */
export const kubernetesClusterAnnotation = 'backstage.io/kubernetes-cluster';
