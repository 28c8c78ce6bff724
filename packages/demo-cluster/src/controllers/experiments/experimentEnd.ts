import { parseDurationSeconds } from '../objects/goDuration';
import { parseKubernetesTime, secondsAfter } from '../objects/kubernetesTime';
import { ExperimentContext } from './ExperimentContext';

/** When the duration is over; undefined before the templates run, and without a duration. */
export function durationEnd({
  spec,
  status,
}: Pick<ExperimentContext, 'spec' | 'status'>): Date | undefined {
  const availableAt = parseKubernetesTime(status.availableAt);
  const seconds =
    spec.duration === undefined || spec.duration === ''
      ? undefined
      : parseDurationSeconds(spec.duration);
  return availableAt === undefined || seconds === undefined
    ? undefined
    : secondsAfter(new Date(availableAt), seconds);
}

export function isDurationOver(context: ExperimentContext): boolean {
  const end = durationEnd(context);
  return end !== undefined && end <= context.now;
}
