import { ClusterWrite } from '../Controller';
import {
  ConditionContent,
  findCondition,
  withCondition,
} from './conditionList';
import { RolloutContext } from './RolloutContext';
import { persistStatus } from './statusDraft';

/**
 * Keeps the conditions Progressing and Paused in step with the pauses that users and the
 * controller itself have set, so that no deadline runs while an update waits.
 */
export function syncPausedConditions(context: RolloutContext): ClusterWrite[] {
  const { status, spec, now } = context;
  const before = status.conditions ?? [];
  const isPaused = (status.pauseConditions?.length ?? 0) > 0 || spec.paused;
  const changes = [
    ...progressChange(context, isPaused),
    ...pausedChange(context, isPaused),
  ];
  if (changes.length === 0) return [];
  const conditions = changes.reduce(
    (list, change) => withCondition(list, change, now),
    [...before],
  );
  return persistStatus(context, { ...status, conditions });
}

function progressChange(
  { status }: RolloutContext,
  isPaused: boolean,
): ConditionContent[] {
  const progress = findCondition(status.conditions ?? [], 'Progressing');
  const unknown = (reason: string, message: string): ConditionContent[] => [
    { type: 'Progressing', status: 'Unknown', reason, message },
  ];
  if (progress?.reason === 'RolloutAborted') {
    return status.abort
      ? []
      : unknown('RolloutRetry', 'Retrying Rollout after abort');
  }
  const saysPaused = progress?.reason === 'RolloutPaused';
  // A version that is served whole makes no progress, so there is none to halt.
  const isDone = progress?.reason === 'NewReplicaSetAvailable';
  if (isPaused === saysPaused || (isPaused && isDone)) return [];
  return isPaused
    ? unknown('RolloutPaused', 'Rollout is paused')
    : unknown('RolloutResumed', 'Rollout is resumed');
}

function pausedChange(
  { status }: RolloutContext,
  isPaused: boolean,
): ConditionContent[] {
  const conditions = status.conditions ?? [];
  const isAborted =
    findCondition(conditions, 'Progressing')?.reason === 'RolloutAborted';
  const saysPaused = findCondition(conditions, 'Paused')?.status === 'True';
  if (isPaused === saysPaused || isAborted) return [];
  return [
    {
      type: 'Paused',
      status: isPaused ? 'True' : 'False',
      reason: 'RolloutPaused',
      message: 'Rollout is paused',
    },
  ];
}
