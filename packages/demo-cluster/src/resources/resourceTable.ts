import { ResourceDefinition } from './ResourceDefinition';
import {
  deploymentColumns,
  daemonSetColumns,
  jobColumns,
  replicaSetColumns,
  statefulSetColumns,
} from './columns/workloadColumns';
import {
  endpointsColumns,
  endpointSliceColumns,
  ingressColumns,
  serviceColumns,
} from './columns/networkColumns';
import {
  autoscalerColumns,
  bindingColumns,
  configMapColumns,
  createdAtColumns,
  disruptionBudgetColumns,
  eventColumns,
  leaseColumns,
  namespaceColumns,
  nodeColumns,
  secretColumns,
  serviceAccountColumns,
} from './columns/otherColumns';
import { age } from './columns/column';
import { podColumns } from './columns/podColumns';
import { eventsView } from './eventsView';

/** A row says what is special about a kind; `toDefinition` knows what is usual. */
type ResourceRow = Pick<ResourceDefinition, 'kind' | 'plural'> &
  Partial<ResourceDefinition>;

const SPEC_AND_STATUS = { hasStatus: true, hasGeneration: true };

const REPLICAS = {
  specReplicas: 'spec.replicas',
  statusReplicas: 'status.replicas',
};

const ROLLING_UPDATE = {
  type: 'RollingUpdate',
  rollingUpdate: { maxUnavailable: '25%', maxSurge: '25%' },
};

const core: ResourceRow[] = [
  {
    kind: 'Namespace',
    plural: 'namespaces',
    shortNames: ['ns'],
    namespaced: false,
    hasStatus: true,
    columns: namespaceColumns,
    fieldLabels: ['status.phase'],
    defaults: { spec: { finalizers: ['kubernetes'] } },
  },
  {
    kind: 'Node',
    plural: 'nodes',
    shortNames: ['no'],
    namespaced: false,
    hasStatus: true,
    columns: nodeColumns,
    fieldLabels: ['spec.unschedulable'],
  },
  {
    kind: 'Pod',
    plural: 'pods',
    shortNames: ['po'],
    categories: ['all'],
    hasStatus: true,
    columns: podColumns,
    fieldLabels: [
      'spec.nodeName',
      'spec.restartPolicy',
      'spec.schedulerName',
      'spec.serviceAccountName',
      'status.phase',
      'status.podIP',
      'status.nominatedNodeName',
    ],
    defaults: {
      spec: { restartPolicy: 'Always', schedulerName: 'default-scheduler' },
    },
  },
  {
    kind: 'PodTemplate',
    plural: 'podtemplates',
    hasGeneration: true,
  },
  {
    kind: 'Service',
    plural: 'services',
    shortNames: ['svc'],
    categories: ['all'],
    hasStatus: true,
    columns: serviceColumns,
    fieldLabels: ['spec.clusterIP', 'spec.type'],
    defaults: { spec: { type: 'ClusterIP', sessionAffinity: 'None' } },
  },
  {
    kind: 'Endpoints',
    plural: 'endpoints',
    singular: 'endpoints',
    shortNames: ['ep'],
    columns: endpointsColumns,
  },
  {
    kind: 'ConfigMap',
    plural: 'configmaps',
    shortNames: ['cm'],
    columns: configMapColumns,
  },
  {
    kind: 'Secret',
    plural: 'secrets',
    columns: secretColumns,
    fieldLabels: ['type'],
    defaults: { type: 'Opaque' },
  },
  {
    kind: 'ServiceAccount',
    plural: 'serviceaccounts',
    shortNames: ['sa'],
    columns: serviceAccountColumns,
  },
  {
    kind: 'Event',
    plural: 'events',
    shortNames: ['ev'],
    columns: eventColumns,
    fieldLabels: [
      'involvedObject.kind',
      'involvedObject.namespace',
      'involvedObject.name',
      'involvedObject.uid',
      'involvedObject.apiVersion',
      'involvedObject.resourceVersion',
      'involvedObject.fieldPath',
      'reason',
      'reportingComponent',
      'source',
      'type',
    ],
  },
];

const apps: ResourceRow[] = [
  {
    kind: 'Deployment',
    plural: 'deployments',
    shortNames: ['deploy'],
    categories: ['all'],
    ...SPEC_AND_STATUS,
    scale: REPLICAS,
    columns: deploymentColumns,
    defaults: {
      spec: {
        replicas: 1,
        revisionHistoryLimit: 10,
        progressDeadlineSeconds: 600,
        strategy: ROLLING_UPDATE,
      },
    },
  },
  {
    kind: 'ReplicaSet',
    plural: 'replicasets',
    shortNames: ['rs'],
    categories: ['all'],
    ...SPEC_AND_STATUS,
    scale: REPLICAS,
    columns: replicaSetColumns,
    fieldLabels: ['status.replicas'],
    defaults: { spec: { replicas: 1 } },
  },
  {
    kind: 'StatefulSet',
    plural: 'statefulsets',
    shortNames: ['sts'],
    categories: ['all'],
    ...SPEC_AND_STATUS,
    scale: REPLICAS,
    columns: statefulSetColumns,
    defaults: {
      spec: {
        replicas: 1,
        revisionHistoryLimit: 10,
        podManagementPolicy: 'OrderedReady',
        updateStrategy: {
          type: 'RollingUpdate',
          rollingUpdate: { partition: 0 },
        },
      },
    },
  },
  {
    kind: 'DaemonSet',
    plural: 'daemonsets',
    shortNames: ['ds'],
    categories: ['all'],
    ...SPEC_AND_STATUS,
    columns: daemonSetColumns,
    defaults: {
      spec: {
        revisionHistoryLimit: 10,
        updateStrategy: {
          type: 'RollingUpdate',
          rollingUpdate: { maxUnavailable: 1, maxSurge: 0 },
        },
      },
    },
  },
  {
    kind: 'ControllerRevision',
    plural: 'controllerrevisions',
  },
];

const batch: ResourceRow[] = [
  {
    kind: 'Job',
    plural: 'jobs',
    categories: ['all'],
    ...SPEC_AND_STATUS,
    columns: jobColumns,
    fieldLabels: ['status.successful'],
    defaults: { spec: { parallelism: 1, completions: 1, backoffLimit: 6 } },
  },
];

const autoscaling: ResourceRow[] = [
  {
    kind: 'HorizontalPodAutoscaler',
    plural: 'horizontalpodautoscalers',
    shortNames: ['hpa'],
    categories: ['all'],
    hasStatus: true,
    columns: autoscalerColumns,
    defaults: { spec: { minReplicas: 1 } },
  },
];

const networking: ResourceRow[] = [
  {
    kind: 'Ingress',
    plural: 'ingresses',
    singular: 'ingress',
    shortNames: ['ing'],
    ...SPEC_AND_STATUS,
    columns: ingressColumns,
  },
];

const policy: ResourceRow[] = [
  {
    kind: 'PodDisruptionBudget',
    plural: 'poddisruptionbudgets',
    shortNames: ['pdb'],
    ...SPEC_AND_STATUS,
    columns: disruptionBudgetColumns,
  },
];

const coordination: ResourceRow[] = [
  { kind: 'Lease', plural: 'leases', columns: leaseColumns },
];

const rbac: ResourceRow[] = [
  {
    kind: 'ClusterRole',
    plural: 'clusterroles',
    namespaced: false,
    hasLooseNames: true,
    columns: createdAtColumns,
  },
  {
    kind: 'ClusterRoleBinding',
    plural: 'clusterrolebindings',
    namespaced: false,
    hasLooseNames: true,
    columns: bindingColumns,
  },
  {
    kind: 'Role',
    plural: 'roles',
    hasLooseNames: true,
    columns: createdAtColumns,
  },
  {
    kind: 'RoleBinding',
    plural: 'rolebindings',
    hasLooseNames: true,
    columns: bindingColumns,
  },
];

const apiextensions: ResourceRow[] = [
  {
    kind: 'CustomResourceDefinition',
    plural: 'customresourcedefinitions',
    shortNames: ['crd', 'crds'],
    categories: ['api-extensions'],
    namespaced: false,
    ...SPEC_AND_STATUS,
    columns: createdAtColumns,
  },
];

const discovery: ResourceRow[] = [
  {
    kind: 'EndpointSlice',
    plural: 'endpointslices',
    hasGeneration: true,
    columns: endpointSliceColumns,
  },
];

const events: ResourceRow[] = [
  {
    kind: 'Event',
    plural: 'events',
    shortNames: ['ev'],
    columns: eventColumns.map(column => ({
      ...column,
      cell: (event, now) => column.cell(eventsView.fromView(event), now),
    })),
    fieldLabels: [
      'regarding.kind',
      'regarding.namespace',
      'regarding.name',
      'regarding.uid',
      'reason',
      'reportingController',
      'type',
    ],
    view: eventsView,
  },
];

/** Every kind that is part of Kubernetes itself. Custom resources are the files in `crds/`. */
export const resourceTable: readonly ResourceDefinition[] = [
  ...inGroup('', 'v1', core),
  ...inGroup('apps', 'v1', apps),
  ...inGroup('batch', 'v1', batch),
  ...inGroup('autoscaling', 'v2', autoscaling),
  ...inGroup('networking.k8s.io', 'v1', networking),
  ...inGroup('policy', 'v1', policy),
  ...inGroup('coordination.k8s.io', 'v1', coordination),
  ...inGroup('rbac.authorization.k8s.io', 'v1', rbac),
  ...inGroup('apiextensions.k8s.io', 'v1', apiextensions),
  ...inGroup('discovery.k8s.io', 'v1', discovery),
  ...inGroup('events.k8s.io', 'v1', events),
];

function inGroup(
  group: string,
  version: string,
  rows: readonly ResourceRow[],
): ResourceDefinition[] {
  return rows.map(row => ({
    group,
    version,
    singular: row.kind.toLowerCase(),
    shortNames: [],
    categories: [],
    namespaced: true,
    custom: false,
    hasStatus: false,
    hasGeneration: false,
    hasLooseNames: false,
    columns: [age()],
    fieldLabels: [],
    defaults: {},
    ...row,
  }));
}
