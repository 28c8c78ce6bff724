/**
 * An object as a cluster served it. Only what every object has is typed: the rest is
 * `unknown` until an engine has parsed it, because the object may come from a newer or an older
 * version of its CRD, or be malformed.
 *
 * @public
 */
export interface KubernetesObject {
  apiVersion: string;
  kind: string;
  metadata: KubernetesObjectMeta;
  spec?: unknown;
  status?: unknown;
  [field: string]: unknown;
}

/** @public */
export interface KubernetesObjectMeta {
  name: string;
  namespace?: string;
  uid: string;
  resourceVersion: string;
  generation?: number;
  creationTimestamp?: string;
  deletionTimestamp?: string;
  labels?: Record<string, string>;
  annotations?: Record<string, string>;
  ownerReferences?: KubernetesOwnerReference[];
}

/** @public */
export interface KubernetesOwnerReference {
  apiVersion: string;
  kind: string;
  name: string;
  uid: string;
  controller?: boolean;
}
