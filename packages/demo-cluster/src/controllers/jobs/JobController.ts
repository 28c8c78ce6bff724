import { NewObject, StoredObject } from '../../store/StoredObject';
import { ClusterView, ClusterWrite, Controller } from '../Controller';
import { earlier, toKubernetesTime } from '../objects/kubernetesTime';
import { controllerReference, isBeingDeleted } from '../objects/ownership';
import { safeSuffix } from '../objects/safeHash';
import { JobPlan, planJob } from './jobPlan';

interface JobControllerOptions {
  /**
   * Milliseconds from a Job's creationTimestamp until it ends, unless it asks for another time.
   * The timestamp is cut to the second, so 3000 means two to three seconds.
   */
  runsForMs: number;
}

const DEFAULTS: JobControllerOptions = { runsForMs: 3000 };

/**
 * Stands in for the Job controller: each Job has one pod, which is tried once whatever the limit of
 * retries. How it ends is told from the Job, see `planJob`.
 *
 * @public
 */
export function jobController(
  options: Partial<JobControllerOptions> = {},
): Controller {
  const { runsForMs } = { ...DEFAULTS, ...options };
  return {
    name: 'job-controller',
    step(view, now) {
      const writes: ClusterWrite[] = [];
      let wakeAt: Date | undefined;
      for (const job of view.list('Job')) {
        if (!isBeingDeleted(job) && !hasEnded(job)) {
          const plan = planJob(job, runsForMs);
          const isDue = plan.outcome !== 'hang' && plan.endsAt <= now;
          writes.push(
            ...(isDue ? end(view, job, { plan, now }) : begin(view, job)),
          );
          if (!isDue && plan.outcome !== 'hang') {
            wakeAt = earlier(wakeAt, plan.endsAt);
          }
        }
      }
      return { writes, wakeAt };
    },
  };
}

function hasEnded(job: StoredObject): boolean {
  const conditions: unknown = job.status?.conditions;
  return (
    Array.isArray(conditions) &&
    conditions.some(each => ['Complete', 'Failed'].includes(each?.type))
  );
}

function begin(view: ClusterView, job: StoredObject): ClusterWrite[] {
  const writes: ClusterWrite[] = [];
  if (!job.status?.startTime) {
    const startTime = job.metadata.creationTimestamp;
    writes.push({
      verb: 'status',
      object: { ...job, status: { active: 1, startTime } },
    });
  }
  if (view.ownedBy('Pod', job.metadata.uid).length === 0) {
    writes.push({ verb: 'create', object: newPod(job) });
  }
  return writes;
}

function newPod(job: StoredObject): NewObject {
  const { metadata = {}, spec = {} } = job.spec?.template ?? {};
  const { name, namespace, uid } = job.metadata;
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      name: `${name}-${safeSuffix(uid)}`,
      generateName: `${name}-`,
      namespace,
      labels: {
        ...metadata.labels,
        'batch.kubernetes.io/controller-uid': uid,
        'batch.kubernetes.io/job-name': name,
      },
      ...(metadata.annotations ? { annotations: metadata.annotations } : {}),
      ownerReferences: [controllerReference(job)],
    },
    spec,
  };
}

function end(
  view: ClusterView,
  job: StoredObject,
  { plan, now }: { plan: JobPlan; now: Date },
): ClusterWrite[] {
  const moment = toKubernetesTime(now);
  const isGood = plan.outcome === 'complete';
  const times = { lastProbeTime: moment, lastTransitionTime: moment };
  const startTime = job.status?.startTime ?? job.metadata.creationTimestamp;
  const status = isGood
    ? {
        startTime,
        completionTime: moment,
        succeeded: 1,
        conditions: [{ type: 'Complete', status: 'True', ...times }],
      }
    : {
        startTime,
        failed: 1,
        conditions: [
          {
            type: 'Failed',
            status: 'True',
            reason: 'BackoffLimitExceeded',
            message: 'Job has reached the specified backoff limit',
            ...times,
          },
        ],
      };
  return [
    ...view
      .ownedBy('Pod', job.metadata.uid)
      .map(pod => endPod(pod, isGood, moment)),
    { verb: 'status', object: { ...job, status } },
  ];
}

function endPod(
  pod: StoredObject,
  isGood: boolean,
  finishedAt: string,
): ClusterWrite {
  const statuses: unknown = pod.status?.containerStatuses;
  const terminated = {
    exitCode: isGood ? 0 : 1,
    reason: isGood ? 'Completed' : 'Error',
    finishedAt,
  };
  return {
    verb: 'status',
    object: {
      ...pod,
      status: {
        ...pod.status,
        phase: isGood ? 'Succeeded' : 'Failed',
        conditions: [
          { type: 'Ready', status: 'False', lastTransitionTime: finishedAt },
        ],
        containerStatuses: (Array.isArray(statuses) ? statuses : []).map(
          each => ({
            ...each,
            ready: false,
            started: false,
            state: { terminated },
          }),
        ),
      },
    },
  };
}
