import { StoredObject } from '../../store/StoredObject';
import { parseDurationSeconds } from '../objects/goDuration';
import { parseKubernetesTime } from '../objects/kubernetesTime';
import { imageFault } from '../pods/imageFault';

const OUTCOME_ANNOTATION = 'demo.progressive-delivery/job-outcome';
const DURATION_ANNOTATION = 'demo.progressive-delivery/job-duration';

/** How a simulated Job will go. */
export interface JobPlan {
  outcome: 'complete' | 'fail' | 'hang';
  endsAt: Date;
}

/**
 * Told from the Job itself, as nothing is really run: by an annotation of the Job or its pods
 * (`complete`, `fail` or `hang`), else by its image, whose tag may ask for a fault, else by its
 * command, which fails where it ends with an exit code.
 */
export function planJob(job: StoredObject, runsForMs: number): JobPlan {
  const asked = annotation(job, DURATION_ANNOTATION);
  const seconds = asked === undefined ? undefined : parseDurationSeconds(asked);
  const created = parseKubernetesTime(job.metadata.creationTimestamp) ?? 0;
  const duration = seconds === undefined ? runsForMs : seconds * 1000;
  return {
    outcome: outcomeOf(job),
    endsAt: new Date(created + duration),
  };
}

function outcomeOf(job: StoredObject): JobPlan['outcome'] {
  const asked = annotation(job, OUTCOME_ANNOTATION);
  if (asked === 'complete' || asked === 'fail' || asked === 'hang') {
    return asked;
  }
  const containers = containersOf(job);
  const faults = containers.map(each => imageFault(String(each.image ?? '')));
  if (faults.includes('unpullable')) return 'hang';
  const fails =
    faults.includes('crashing') || containers.some(each => endsBadly(each));
  return fails ? 'fail' : 'complete';
}

function annotation(job: StoredObject, key: string): string | undefined {
  const inPods: unknown = job.spec?.template?.metadata?.annotations?.[key];
  const found = job.metadata.annotations?.[key] ?? inPods;
  return typeof found === 'string' ? found : undefined;
}

function containersOf(job: StoredObject): Record<string, unknown>[] {
  const containers: unknown = job.spec?.template?.spec?.containers;
  return Array.isArray(containers)
    ? containers.filter(each => typeof each === 'object' && each !== null)
    : [];
}

function endsBadly({ command, args }: Record<string, unknown>): boolean {
  const words = [command, args].flatMap(each =>
    Array.isArray(each) ? each.map(String) : [],
  );
  const exit = /(?:^|[\s;&|])exit\s+(\d+)\s*$/.exec(words.join(' '));
  return exit !== null && Number(exit[1]) !== 0;
}
