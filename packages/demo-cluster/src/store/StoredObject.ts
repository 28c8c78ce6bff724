/**
 * An object as the store holds it. Held objects are never changed in place: a write replaces them.
 */
export interface StoredObject {
  apiVersion: string;
  kind: string;
  metadata: StoredObjectMeta;
  [field: string]: any;
}

export interface StoredObjectMeta {
  name: string;
  namespace?: string;
  uid: string;
  resourceVersion: string;
  generation?: number;
  creationTimestamp: string;
  deletionTimestamp?: string;
  finalizers?: string[];
  labels?: Record<string, string>;
  annotations?: Record<string, string>;
  ownerReferences?: OwnerReference[];
}

export interface OwnerReference {
  apiVersion: string;
  kind: string;
  name: string;
  uid: string;
  controller?: boolean;
  blockOwnerDeletion?: boolean;
}

/** An object on its way in: the store fills in what it decides itself. */
export interface NewObject {
  apiVersion: string;
  kind: string;
  metadata: Partial<StoredObjectMeta> & { generateName?: string };
  [field: string]: any;
}
