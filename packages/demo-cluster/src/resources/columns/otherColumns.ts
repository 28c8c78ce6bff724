import { StoredObject } from '../../store/StoredObject';
import { humanAge } from '../humanDuration';
import { age, integer, text, wide } from './column';

export const namespaceColumns = [text('Status', 'status.phase'), age()];

export const configMapColumns = [integer('Data', countData), age()];

export const secretColumns = [
  text('Type', 'type'),
  integer('Data', countData),
  age(),
];

export const serviceAccountColumns = [
  integer('Secrets', account => account.secrets?.length ?? 0),
  age(),
];

export const nodeColumns = [
  text('Status', nodeStatus),
  text('Roles', nodeRoles),
  age(),
  text('Version', 'status.nodeInfo.kubeletVersion'),
  wide(text('OS-Image', 'status.nodeInfo.osImage')),
];

export const eventColumns = [
  text('Last Seen', (event, now) =>
    humanAge(
      event.lastTimestamp ??
        event.eventTime ??
        event.metadata.creationTimestamp,
      now,
    ),
  ),
  text('Type', 'type'),
  text('Reason', 'reason'),
  text('Object', event => {
    const { kind = '', name = '' } = event.involvedObject ?? {};
    return `${kind.toLowerCase()}/${name}`;
  }),
  wide(text('Source', 'source.component')),
  text('Message', 'message'),
  wide(text('First Seen', (event, now) => humanAge(event.firstTimestamp, now))),
  wide(text('Count', event => String(event.count ?? 1))),
];

export const autoscalerColumns = [
  text('Reference', autoscaler => {
    const { kind, name } = autoscaler.spec?.scaleTargetRef ?? {};
    return `${kind}/${name}`;
  }),
  text('Targets', () => '<unknown>'),
  integer('MinPods', 'spec.minReplicas'),
  integer('MaxPods', 'spec.maxReplicas'),
  integer('Replicas', 'status.currentReplicas'),
  age(),
];

export const disruptionBudgetColumns = [
  text('Min Available', budget => show(budget.spec?.minAvailable)),
  text('Max Unavailable', budget => show(budget.spec?.maxUnavailable)),
  integer('Allowed Disruptions', 'status.disruptionsAllowed'),
  age(),
];

export const leaseColumns = [text('Holder', 'spec.holderIdentity'), age()];

export const bindingColumns = [
  text('Role', binding => `${binding.roleRef?.kind}/${binding.roleRef?.name}`),
  age(),
];

export const createdAtColumns = [
  text('Created At', 'metadata.creationTimestamp'),
];

function countData(object: StoredObject): number {
  return Object.keys({ ...object.data, ...object.binaryData }).length;
}

function nodeStatus(node: StoredObject): string {
  const conditions: { type: string; status: string }[] =
    node.status?.conditions ?? [];
  const ready = conditions.some(
    condition => condition.type === 'Ready' && condition.status === 'True',
  );
  const words = [ready ? 'Ready' : 'NotReady'];
  return [
    ...words,
    ...(node.spec?.unschedulable ? ['SchedulingDisabled'] : []),
  ].join(',');
}

function nodeRoles(node: StoredObject): string {
  const prefix = 'node-role.kubernetes.io/';
  const roles = Object.keys(node.metadata.labels ?? {})
    .filter(label => label.startsWith(prefix))
    .map(label => label.slice(prefix.length));
  return roles.join(',') || '<none>';
}

function show(value: unknown): string {
  return value === undefined ? 'N/A' : String(value);
}
