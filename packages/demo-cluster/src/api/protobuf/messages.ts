import { containerMessages } from './containerMessages';
import { MessageTable } from './MessageTable';
import { networkMessages } from './networkMessages';
import { podMessages } from './podMessages';
import { volumeMessages } from './volumeMessages';
import { workloadMessages } from './workloadMessages';

const specMessages: MessageTable = {
  ...workloadMessages,
  ...podMessages,
  ...containerMessages,
  ...volumeMessages,
  ...networkMessages,
};

/** Messages of which no field may be passed over: without it, the object would be another one. */
export const strictMessages: ReadonlySet<string> = new Set(
  Object.keys(specMessages),
);

export const messages: MessageTable = {
  ...specMessages,
  ReplicaSet: { 1: 'metadata ObjectMeta', 2: 'spec ReplicaSetSpec' },
  Deployment: { 1: 'metadata ObjectMeta', 2: 'spec DeploymentSpec' },
  Job: { 1: 'metadata ObjectMeta', 2: 'spec JobSpec' },
  Pod: { 1: 'metadata ObjectMeta', 2: 'spec PodSpec' },
  Service: { 1: 'metadata ObjectMeta', 2: 'spec ServiceSpec' },
  Ingress: { 1: 'metadata ObjectMeta', 2: 'spec IngressSpec' },
  ObjectMeta: {
    1: 'name string',
    2: 'generateName string',
    3: 'namespace string',
    5: 'uid string',
    6: 'resourceVersion string',
    7: 'generation int',
    8: 'creationTimestamp time',
    9: 'deletionTimestamp time',
    10: 'deletionGracePeriodSeconds int?',
    11: 'labels map<string>',
    12: 'annotations map<string>',
    13: 'ownerReferences OwnerReference[]',
    14: 'finalizers string[]',
  },
  OwnerReference: {
    1: 'kind string',
    3: 'name string',
    4: 'uid string',
    5: 'apiVersion string',
    6: 'controller bool?',
    7: 'blockOwnerDeletion bool?',
  },
  ObjectReference: {
    1: 'kind string',
    2: 'namespace string',
    3: 'name string',
    4: 'uid string',
    5: 'apiVersion string',
    6: 'resourceVersion string',
    7: 'fieldPath string',
  },
  LocalObjectReference: { 1: 'name string' },
  Preconditions: { 1: 'uid string', 2: 'resourceVersion string' },
  DeleteOptions: {
    1: 'gracePeriodSeconds int?',
    2: 'preconditions Preconditions',
    3: 'orphanDependents bool?',
    4: 'propagationPolicy string',
    5: 'dryRun string[]',
  },

  Namespace: { 1: 'metadata ObjectMeta', 2: 'spec NamespaceSpec' },
  NamespaceSpec: { 1: 'finalizers string[]' },
  ConfigMap: {
    1: 'metadata ObjectMeta',
    2: 'data map<string>',
    3: 'binaryData map<bytes>',
    4: 'immutable bool?',
  },
  Secret: {
    1: 'metadata ObjectMeta',
    2: 'data map<bytes>',
    3: 'type string',
    4: 'stringData map<string>',
    5: 'immutable bool?',
  },
  ServiceAccount: {
    1: 'metadata ObjectMeta',
    2: 'secrets ObjectReference[]',
    3: 'imagePullSecrets LocalObjectReference[]',
    4: 'automountServiceAccountToken bool?',
  },
  Event: {
    1: 'metadata ObjectMeta',
    2: 'involvedObject ObjectReference',
    3: 'reason string',
    4: 'message string',
    5: 'source EventSource',
    6: 'firstTimestamp time',
    7: 'lastTimestamp time',
    8: 'count int',
    9: 'type string',
    10: 'eventTime microtime',
    11: 'series EventSeries',
    12: 'action string',
    13: 'related ObjectReference',
    14: 'reportingComponent string',
    15: 'reportingInstance string',
  },
  EventSource: { 1: 'component string', 2: 'host string' },
  EventSeries: { 1: 'count int', 2: 'lastObservedTime microtime' },

  Lease: { 1: 'metadata ObjectMeta', 2: 'spec LeaseSpec' },
  LeaseSpec: {
    1: 'holderIdentity string?',
    2: 'leaseDurationSeconds int?',
    3: 'acquireTime microtime',
    4: 'renewTime microtime',
    5: 'leaseTransitions int?',
    6: 'strategy string',
    7: 'preferredHolder string',
  },
  Eviction: { 1: 'metadata ObjectMeta', 2: 'deleteOptions DeleteOptions' },
  Scale: { 1: 'metadata ObjectMeta', 2: 'spec ScaleSpec' },
  ScaleSpec: { 1: 'replicas int?' },

  AccessReview: { 1: 'metadata ObjectMeta', 2: 'spec AccessReviewSpec' },
  AccessReviewSpec: {
    1: 'resourceAttributes ResourceAttributes',
    2: 'nonResourceAttributes NonResourceAttributes',
    3: 'user string',
    4: 'groups string[]',
  },
  ResourceAttributes: {
    1: 'namespace string',
    2: 'verb string',
    3: 'group string',
    4: 'version string',
    5: 'resource string',
    6: 'subresource string',
    7: 'name string',
  },
  NonResourceAttributes: { 1: 'path string', 2: 'verb string' },
  RulesReview: { 1: 'metadata ObjectMeta', 2: 'spec RulesReviewSpec' },
  RulesReviewSpec: { 1: 'namespace string' },
  SelfSubjectReview: { 1: 'metadata ObjectMeta' },
};

/** Which message the documents of an apiVersion and kind are. */
export const documentMessages: Readonly<Record<string, string>> = {
  'v1 Namespace': 'Namespace',
  'v1 ConfigMap': 'ConfigMap',
  'v1 Secret': 'Secret',
  'v1 ServiceAccount': 'ServiceAccount',
  'v1 Event': 'Event',
  'v1 Pod': 'Pod',
  'v1 Service': 'Service',
  'apps/v1 ReplicaSet': 'ReplicaSet',
  'apps/v1 Deployment': 'Deployment',
  'batch/v1 Job': 'Job',
  'networking.k8s.io/v1 Ingress': 'Ingress',
  'coordination.k8s.io/v1 Lease': 'Lease',
  'policy/v1 Eviction': 'Eviction',
  'autoscaling/v1 Scale': 'Scale',
  'authorization.k8s.io/v1 SelfSubjectAccessReview': 'AccessReview',
  'authorization.k8s.io/v1 SubjectAccessReview': 'AccessReview',
  'authorization.k8s.io/v1 LocalSubjectAccessReview': 'AccessReview',
  'authorization.k8s.io/v1 SelfSubjectRulesReview': 'RulesReview',
  'authentication.k8s.io/v1 SelfSubjectReview': 'SelfSubjectReview',
};
