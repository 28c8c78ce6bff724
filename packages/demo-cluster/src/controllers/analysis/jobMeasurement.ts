import { NewObject, StoredObject } from '../../store/StoredObject';
import { ClusterView, ClusterWrite } from '../Controller';
import {
  controllerReference,
  isControlledBy,
  namespaceOf,
} from '../objects/ownership';
import { AnalysisMetric } from './analysisSpec';
import { Measurement } from './analysisStatus';

const RUN_UID_LABEL = 'analysisrun.argoproj.io/uid';

/** What one step makes of a measurement by a Job. */
export interface JobMeasurement {
  measurement: Measurement;
  writes: ClusterWrite[];
}

interface NewMeasurement {
  metric: AnalysisMetric;
  /** Measurements taken so far, and one. */
  ordinal: number;
  moment: string;
}

/** Starts a Job, or goes on with the one that was started for this very measurement. */
export function startJob(
  view: ClusterView,
  run: StoredObject,
  wanted: NewMeasurement,
): JobMeasurement {
  const job = newJob(run, wanted);
  const namespace = namespaceOf(run);
  const name = job.metadata.name!;
  const present = view.get('Job', namespace, name);
  const started = { startedAt: wanted.moment };
  if (present && !isControlledBy(present, run.metadata.uid)) {
    return {
      measurement: {
        phase: 'Error',
        message: `jobs.batch "${name}" already exists`,
        ...started,
        finishedAt: wanted.moment,
      },
      writes: [],
    };
  }
  return {
    measurement: {
      phase: 'Running',
      ...started,
      metadata: { 'job-name': name, 'job-namespace': namespace },
    },
    writes: present ? [] : [{ verb: 'create', object: job }],
  };
}

function newJob(
  run: StoredObject,
  { metric, ordinal }: NewMeasurement,
): NewObject {
  const { metadata, spec = {} } = metric.provider.job ?? {};
  return {
    apiVersion: 'batch/v1',
    kind: 'Job',
    metadata: {
      name: `${run.metadata.uid}.${metric.name}.${ordinal}`,
      namespace: run.metadata.namespace,
      labels: { ...metadata?.labels, [RUN_UID_LABEL]: run.metadata.uid },
      annotations: {
        ...metadata?.annotations,
        'analysisrun.argoproj.io/metric-name': metric.name,
        'analysisrun.argoproj.io/name': run.metadata.name,
        'analysisrun.argoproj.io/namespace': namespaceOf(run),
      },
      ownerReferences: [controllerReference(run)],
    },
    spec,
  };
}

/** The measurement as its Job stands now; unchanged while the Job goes on. */
export function resumeJob(
  view: ClusterView,
  measurement: Measurement,
  moment: string,
): Measurement {
  const { name, namespace } = jobOf(measurement);
  const job = view.get('Job', namespace, name);
  if (!job) {
    return {
      ...measurement,
      phase: 'Error',
      message: `job.batch "${name}" not found`,
      finishedAt: moment,
    };
  }
  const end = jobEnd(job);
  return end ? { ...measurement, phase: end, finishedAt: moment } : measurement;
}

function jobEnd(job: StoredObject): 'Successful' | 'Failed' | undefined {
  const conditions: unknown = job.status?.conditions;
  const types = Array.isArray(conditions)
    ? conditions
        .filter(each => each?.status === 'True')
        .map(each => String(each?.type))
    : [];
  if (types.includes('Failed')) return 'Failed';
  return types.includes('Complete') ? 'Successful' : undefined;
}

/** A Job that is stopped counts as one that ended well, although nobody will know. */
export function terminateJob(
  view: ClusterView,
  measurement: Measurement,
  moment: string,
): JobMeasurement {
  const { name, namespace } = jobOf(measurement);
  return {
    measurement: {
      ...measurement,
      phase: 'Successful',
      message: 'Metric Terminated',
      finishedAt: moment,
    },
    writes: view.get('Job', namespace, name)
      ? [{ verb: 'delete', kind: 'Job', namespace, name }]
      : [],
  };
}

function jobOf({ metadata }: Measurement) {
  return {
    name: metadata?.['job-name'] ?? '',
    namespace: metadata?.['job-namespace'] ?? '',
  };
}
