import {
  parseKubernetesTime,
  toKubernetesTime,
} from '../objects/kubernetesTime';
import { RolloutCondition } from './rolloutStatus';

type Conditions = readonly RolloutCondition[];

/** What a condition says, without its times. */
export type ConditionContent = Pick<
  RolloutCondition,
  'type' | 'status' | 'reason' | 'message'
>;

export function findCondition(
  conditions: Conditions | undefined,
  type: string,
): RolloutCondition | undefined {
  return conditions?.find(condition => condition.type === type);
}

/**
 * A condition changes only with its status or reason; then it moves to the end of the list. The
 * transition time is kept while the status stays the same.
 */
export function withCondition(
  conditions: Conditions,
  content: ConditionContent,
  now: Date,
): RolloutCondition[] {
  const before = findCondition(conditions, content.type);
  if (before?.status === content.status && before.reason === content.reason) {
    return [...conditions];
  }
  return withRenewedCondition(conditions, content, now);
}

/** As `withCondition`, but the update time moves on even when nothing else does. */
export function withRenewedCondition(
  conditions: Conditions,
  content: ConditionContent,
  now: Date,
): RolloutCondition[] {
  const before = findCondition(conditions, content.type);
  const moment = toKubernetesTime(now);
  return [
    ...withoutCondition(conditions, content.type),
    {
      ...content,
      lastUpdateTime: moment,
      lastTransitionTime:
        before?.status === content.status ? before.lastTransitionTime : moment,
    },
  ];
}

export function withoutCondition(
  conditions: Conditions,
  type: string,
): RolloutCondition[] {
  return conditions.filter(condition => condition.type !== type);
}

/** Milliseconds since the epoch of a condition's last update. */
export function updatedAt(condition: RolloutCondition): number {
  return parseKubernetesTime(condition.lastUpdateTime) ?? 0;
}
