import { formatSelector } from '../formatSelector';
import { humanDuration } from '../humanDuration';
import { StoredObject } from '../../store/StoredObject';
import { age, integer, text, wide } from './column';

const containers = wide(
  text('Containers', workload =>
    containersOf(workload)
      .map(container => container.name)
      .join(','),
  ),
);
const images = wide(
  text('Images', workload =>
    containersOf(workload)
      .map(container => container.image)
      .join(','),
  ),
);
const selector = wide(
  text('Selector', workload => formatSelector(workload.spec?.selector)),
);

const readyOfDesired = text(
  'Ready',
  workload =>
    `${workload.status?.readyReplicas ?? 0}/${workload.spec?.replicas ?? 1}`,
);

export const deploymentColumns = [
  readyOfDesired,
  integer('Up-to-date', 'status.updatedReplicas'),
  integer('Available', 'status.availableReplicas'),
  age(),
  containers,
  images,
  selector,
];

export const replicaSetColumns = [
  integer('Desired', 'spec.replicas'),
  integer('Current', 'status.replicas'),
  integer('Ready', 'status.readyReplicas'),
  age(),
  containers,
  images,
  selector,
];

export const statefulSetColumns = [readyOfDesired, age(), containers, images];

export const daemonSetColumns = [
  integer('Desired', 'status.desiredNumberScheduled'),
  integer('Current', 'status.currentNumberScheduled'),
  integer('Ready', 'status.numberReady'),
  integer('Up-to-date', 'status.updatedNumberScheduled'),
  integer('Available', 'status.numberAvailable'),
  text('Node Selector', daemonSet =>
    formatSelector({
      matchLabels: daemonSet.spec?.template?.spec?.nodeSelector,
    }),
  ),
  age(),
  containers,
  images,
  selector,
];

export const jobColumns = [
  text('Status', jobStatus),
  text(
    'Completions',
    job => `${job.status?.succeeded ?? 0}/${job.spec?.completions ?? 1}`,
  ),
  text('Duration', jobDuration),
  age(),
  containers,
  images,
  selector,
];

function containersOf(
  workload: StoredObject,
): { name: string; image: string }[] {
  return workload.spec?.template?.spec?.containers ?? [];
}

function jobStatus(job: StoredObject): string {
  const conditions: { type: string; status: string }[] =
    job.status?.conditions ?? [];
  const isTrue = (type: string) =>
    conditions.some(
      condition => condition.type === type && condition.status === 'True',
    );
  return (
    ['Complete', 'Failed', 'Suspended', 'FailureTarget'].find(isTrue) ??
    (job.metadata.deletionTimestamp ? 'Terminating' : 'Running')
  );
}

function jobDuration(job: StoredObject, now: Date): string {
  const { startTime, completionTime } = job.status ?? {};
  if (!startTime) {
    return '';
  }
  const end = completionTime ? Date.parse(completionTime) : now.getTime();
  return humanDuration((end - Date.parse(startTime)) / 1000);
}
